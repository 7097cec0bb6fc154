import { coveringFilters } from './covering-filters.js';
import { isFilterList, isUnfinished, listedFilters, removeFilter, type ListedFilter } from './listed-filters.js';
import { WITH_FILTERS } from './kinds.js';
import { covers } from '../filter/meaning/covers.js';
import { formatFilter } from '../filter/index.js';
import type { Rule } from './rule.js';

export const coveredFilter: Rule = {
  name: 'covered-filter',
  severity: 'hint',
  summary: 'A filter of a list that takes nothing which another filter of the list does not take.',
  why:
    'The filters of a list are ORed: a filter adds nothing where another one takes all that it takes. One filter covers another ' +
    'where it asks for fewer fields, and takes at least the same values in each: a pod prefix its longer ones, a CIDR the ' +
    'addresses in it, an event type its sub types. Often the wider filter was meant to be narrower; else the narrow one is left ' +
    'over.',
  kinds: WITH_FILTERS,
  about: isFilterList,
  check(bound) {
    const listed = listedFilters(bound);
    if (listed.length < 2) return [];
    const covering = coveringFilters(listed.map(({ filter }) => filter));
    return listed.flatMap((one, at) => {
      const by = listed[covering[at] ?? -1];
      if (!by || isUnfinished(by)) return [];
      const isSame = covers(one.filter, by.filter);
      const removal = removeFilter(bound, one);
      return [
        {
          span: one.value.span,
          message: isSame
            ? 'Another filter of this list takes the same already: this one adds nothing. Remove it.'
            : 'Another filter of this list takes all that this one takes, and more: this one adds nothing. Remove it, or ask for more in the other one.',
          unnecessary: true as const,
          related: [{ span: by.value.span, message: isSame ? 'It takes the same.' : 'It takes all of it.' }],
          fixes: removal
            ? [{ title: 'Remove this filter', edits: [removal], ...(isEqual(one, by) && { preferred: true as const }) }]
            : [],
        },
      ];
    });
  },
};

/** Whether both say the same in every field: what takes the same by chance may have been meant to differ. */
function isEqual(one: ListedFilter, other: ListedFilter): boolean {
  return one.filter === other.filter || formatFilter(one.filter) === formatFilter(other.filter);
}
