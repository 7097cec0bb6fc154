import { contradiction, type Taking } from '../filter/meaning/contradiction.js';
import { below } from './below.js';
import { decodedFilter } from './decoded-filter.js';
import { isFilter } from './filter-fields.js';
import { lacksL7 } from './http-fields.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

export const neverMatches: Rule = {
  name: 'never-matches',
  severity: 'warning',
  summary: 'Fields of a filter that no flow satisfies together.',
  why:
    'The fields of a filter are ANDed, and what a flow can be depends on its event type: traces are always FORWARDED, drops ' +
    'always DROPPED, DNS and HTTP records are events of type 129 (l7) and have neither TCP flags nor a drop reason, an ' +
    'interface and encryption are known of traces, both ends of a flow have addresses of one IP version ' +
    '(`pkg/hubble/parser/threefour`, `seven` and `sock`). Cilium compares field by field, takes every combination, and ' +
    'waits for flows that do not come. One gets there with two filters in one: what is to be ORed are filters of their own.',
  kinds: WITH_FILTERS,
  about: isFilter,
  check(bound) {
    const filter = decodedFilter(bound);
    const takings = filter && !lacksL7(filter) ? contradiction(filter) : undefined;
    if (!takings) return [];
    const parts = takings
      .flatMap((taking) => ({ taking, key: below(bound, taking.field)?.key }))
      .flatMap(({ taking, key }) => (key ? [{ taking, span: key.span }] : []))
      .sort((a, b) => a.span.start - b.span.start);
    const [last, ...others] = parts.toReversed();
    if (!last) return [];
    const all = parts.map(({ taking }) => says(taking)).join('; ');
    return [
      {
        span: last.span,
        message: `This filter never matches, because no flow is ${parts.length > 2 ? 'all of it' : 'both'}: ${all}. Change one of them, or make several filters of it.`,
        related: others.map(({ taking, span }) => ({ span, message: `${says(taking)}.` })),
        fixes: [],
      },
    ];
  },
};

/** `verdict` takes flows with the verdict DROPPED. */
export function says({ field, words }: Taking): string {
  return `\`${field}\` takes ${words}`;
}
