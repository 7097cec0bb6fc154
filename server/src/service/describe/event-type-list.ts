import type { Bound } from '../../document/bound.js';
import { codeNumber } from '../../document/code-value.js';
import type { Cursor } from '../../syntax/cursor.js';
import { cliSelector } from '../../tables/cli-selector.js';
import { describePair } from './pair.js';
import { code, paragraphs } from './markdown.js';

/** What an `event_type` says as a whole: of a flow which pair it has, of a filter how its entries combine. */
export function describeEventTypes(bound: Bound): string {
  const heading = '**event_type**';
  if (!bound.field.repeated) {
    const type = codeNumber(bound.value?.get('type'));
    const written = bound.value?.get('sub_type') ?? bound.value?.get('subType');
    const number = codeNumber(written);
    return paragraphs(
      `${heading} · the event that the flow was made from`,
      type === undefined || number === undefined ? undefined : describePair(type, number, written !== undefined),
      'A number that is left out is 0.',
    );
  }
  return paragraphs(
    `${heading} · matches if **any** of its entries does`,
    matched(bound.value),
    'An entry compares `type` (0 or none: any type) and, only with `match_sub_type: true`, also `sub_type`. ' +
      'The other fields of the filter must match as well. A flow without event type never matches.',
  );
}

function matched(list: Cursor | undefined): string | undefined {
  const entries = list?.items() ?? [];
  if (entries.length === 0) return undefined;
  return `Here: ${entries.map(entry).join(' or ')}.`;
}

function entry(value: Cursor): string {
  const type = codeNumber(value.get('type'));
  if (type === undefined) return 'an entry that cannot be read';
  const compares = (value.get('match_sub_type') ?? value.get('matchSubType'))?.scalar?.value === true;
  const number = compares ? codeNumber(value.get('sub_type') ?? value.get('subType')) : undefined;
  if (type === 0) return number === undefined ? 'any type' : `sub type ${number} of any type`;
  return code(cliSelector(type, number));
}
