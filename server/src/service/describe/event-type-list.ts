import type { Bound } from '../../document/bound.js';
import { codeNumber } from '../../document/code-value.js';
import type { Cursor } from '../../syntax/cursor.js';
import { cliSelector } from '../../tables/cli-selector.js';
import type { Release } from '../../tables/release.js';
import { describeField } from './field.js';
import { code, paragraphs } from './markdown.js';
import { describePair } from './pair.js';

/** What an `event_type` says as a whole: of a flow which pair it has, of a filter which events each entry takes. */
export function describeEventTypes(bound: Bound, release: Release): string {
  const here = bound.field.repeated ? taken(bound) : pair(bound.value);
  return paragraphs(here, describeField(bound, release));
}

function pair(value: Cursor | undefined): string | undefined {
  const type = codeNumber(value?.get('type'));
  const written = value?.get('sub_type') ?? value?.get('subType');
  const number = codeNumber(written);
  return type === undefined || number === undefined ? undefined : describePair(type, number, written !== undefined);
}

function taken({ value, list }: Bound): string | undefined {
  const entries = list ? (value?.items() ?? []) : value ? [value] : [];
  return entries.length === 0 ? undefined : `Here: ${entries.map(entry).join(' or ')}.`;
}

function entry(value: Cursor): string {
  const type = codeNumber(value.get('type'));
  if (type === undefined) return 'an entry that cannot be read';
  const compares = (value.get('match_sub_type') ?? value.get('matchSubType'))?.scalar?.value === true;
  const number = compares ? codeNumber(value.get('sub_type') ?? value.get('subType')) : undefined;
  if (type === 0) return number === undefined ? 'any type' : `sub type ${number} of any type`;
  return code(cliSelector(type, number));
}
