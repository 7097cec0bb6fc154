import { children, type Bound } from '../document/bound.js';
import type { Cursor } from '../syntax/cursor.js';
import { isStaticList } from './static-filters.js';
import type { Rule } from './rule.js';

export const onlyFirstFilter: Rule = {
  name: 'only-first-filter',
  severity: 'warning',
  summary: 'More than one filter of the static exporter, of which 1.15 and 1.16 read the first alone.',
  why:
    'From 1.15.0 to 1.16.8 the chart joined the filters of `static.allowList` with commas, and the agent read one JSON object out ' +
    'of the text and forgot the rest (`DaemonConfig.Populate`, cilium/cilium issue 34391). With a list of two, half of what was ' +
    'to be logged is missing, and a second entry of the deny list denies nothing.',
  kinds: ['helm-values', 'cilium-config'],
  since: '1.15',
  until: '1.16',
  about: isStaticList,
  check(bound) {
    const [first, second] = filtersIn(bound);
    if (!first || !second) return [];
    return [
      {
        span: second.span,
        message:
          'Up to 1.16.8 the agent reads the first filter alone, and forgets this one and all behind it. Write one filter, or ' +
          'use the dynamic exporter.',
        fixes: [],
        related: [{ span: first.span, message: 'The only filter that is read' }],
      },
    ];
  },
};

/**
 * The filters that end up in one text: the chart puts commas between the entries of its list. In the ConfigMap blanks
 * make pieces, of each of which the first filter is read.
 */
function filtersIn(bound: Bound): Cursor[] {
  const texts = bound.list ? children(bound) : [bound];
  if (!bound.list && !/\}\s*,\s*\{/.test(bound.value?.string ?? '')) return [];
  return texts.flatMap((text) => children(text).flatMap(({ value }) => value ?? []));
}
