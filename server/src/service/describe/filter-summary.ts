import { codeNumber } from '../../document/code-value.js';
import type { Cursor } from '../../syntax/cursor.js';
import { cliSelector } from '../../tables/cli-selector.js';

/** Where a longer summary is cut, in UTF-16 units. */
const LONGEST = 120;

/** A filter on one line: `verdict=DROPPED event_type=drop:133 source_pod=kube-system/`. */
export function filterSummary(filter: Cursor): string {
  const text = filter
    .entries()
    .map(({ name, value }) => `${name}=${value ? valueText(value) : ''}`)
    .join(' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function valueText(value: Cursor): string {
  if (value.scalar) return String(value.scalar.value);
  if (value.node.kind === 'seq') return value.items().map(valueText).join(',');
  const type = codeNumber(value.get('type'));
  if (value.get('type') && type !== undefined) {
    const compared = (value.get('match_sub_type') ?? value.get('matchSubType'))?.scalar?.value === true;
    return cliSelector(type, compared ? codeNumber(value.get('sub_type') ?? value.get('subType')) : undefined);
  }
  return value
    .entries()
    .map((entry) =>
      entry.value?.scalar?.value === true ? entry.name : `${entry.name}:${entry.value ? valueText(entry.value) : ''}`,
    )
    .join('+');
}
