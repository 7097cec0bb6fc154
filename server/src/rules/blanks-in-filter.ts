import type { Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { Cursor } from '../syntax/cursor.js';
import { rewriteText } from './rewrite.js';
import { filtersOf, isStaticList } from './static-filters.js';
import type { Problem, Rule } from './rule.js';

export const blanksInFilter: Rule = {
  name: 'blanks-in-filter',
  severity: 'error',
  summary: 'Blanks in the JSON of a filter of the static exporter, at which 1.15 and 1.16 cut it.',
  why:
    'From 1.15.0 to 1.16.8 `hubble-export-allowlist` was a list of strings to the agent, and strings are cut at white space: ' +
    '`{"verdict": ["DROPPED"]}` became `{"verdict":` and `["DROPPED"]}`. Neither is JSON, and the agent does not start.',
  kinds: ['helm-values', 'cilium-config'],
  since: '1.15',
  until: '1.16',
  about: isStaticList,
  check(bound, { release }) {
    const texts = bound.list ? filtersOf(bound) : bound.value ? [bound.value] : [];
    return texts.flatMap((value) => (value.string === undefined ? [] : blanks(value, value.string, bound, release)));
  },
};

function blanks(value: Cursor, text: string, bound: Bound, release: string): Problem[] {
  const whole = text.trim();
  const inside = bound.list ? whole : whole.replace(/\}\s+\{/g, '}{');
  if (!/\s/.test(inside) || isPlaceholder(value)) return [];
  const compact = whole.replace(
    /("(?:[^"\\]|\\.)*")|(\}\s+(?=\{))|\s+/g,
    (_, string: string | undefined, gap: string | undefined) => string ?? (gap === undefined ? '' : '} '),
  );
  const still = compact.match(/"(?:[^"\\]|\\.)*"/g)?.some((string) => /\s/.test(string)) === true;
  const fix = { title: 'Take the blanks out', edits: [rewriteText(value, compact)], preferred: true as const };
  const message = `${release === '1.15' ? 'The agent' : 'Up to 1.16.8 the agent'} cuts the text at its blanks, cannot decode the pieces, and does not start. Write the JSON without blanks.`;
  return [
    {
      span: value.span,
      message,
      fixes: still || value.scalar?.style === 'literal' || value.scalar?.style === 'folded' ? [] : [fix],
      ...(release !== '1.15' && { severity: 'warning' as const }),
    },
  ];
}
