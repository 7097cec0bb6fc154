import { isDenyList } from '../document/filter-groups.js';
import { takesEverything } from '../filter/meaning/takes-everything.js';
import { isFilterList, listedFilters, removeFilter } from './listed-filters.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

export const matchesEverything: Rule = {
  name: 'matches-everything',
  severity: 'warning',
  summary: 'A filter that takes every event: on an allowlist it opens it, on a denylist it leaves nothing.',
  why:
    'A filter without a field asks for nothing, and takes everything, lost events included. So does one whose fields are all ' +
    'empty lists, an empty label selector, `encrypted: [true, false]`, and a `null` in a list of the dynamic exporter. On an ' +
    'allowlist the filters beside it are of no use, on a denylist nothing at all is left, for the denylist always wins ' +
    '(`pkg/hubble/filters/filters.go`, Apply). One gets there with a filter whose fields were commented out. Alone on an ' +
    'allowlist it is as good as an empty list, which is only told.',
  kinds: WITH_FILTERS,
  about: isFilterList,
  check(bound) {
    const listed = listedFilters(bound);
    const isDenied = isDenyList(bound.field.name);
    const isAlone = listed.length === 1;
    return listed
      .filter(({ filter }) => takesEverything(filter))
      .map((one) => {
        const removal = removeFilter(bound, one);
        return {
          span: one.value.span,
          message: isDenied
            ? 'This filter takes everything, and what a denylist takes is left out: nothing is left. Name what is to be left out, or remove the filter.'
            : isAlone
              ? 'This filter takes everything: it is as good as an empty list.'
              : 'This filter takes everything, so that the other filters of the list are of no use. Name what is wanted, or remove the filter.',
          ...(!isDenied && isAlone && { severity: 'info' as const }),
          fixes: removal ? [{ title: 'Remove this filter', edits: [removal] }] : [],
        };
      });
  },
};
