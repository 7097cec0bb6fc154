import { children, messageOf, type Bound } from '../document/bound.js';
import { holdsFilter, isDenyList } from '../document/filter-groups.js';
import { covers } from '../filter/meaning/covers.js';
import { takesEverything } from '../filter/meaning/takes-everything.js';
import type { Field, ValueType } from '../schema/field.js';
import { isFilterList, isUnfinished, listedFilters, type ListedFilter } from './listed-filters.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

export const swallowedByDenylist: Rule = {
  name: 'swallowed-by-denylist',
  severity: 'warning',
  summary: 'A filter of an allowlist of which the denylist beside it leaves nothing.',
  why:
    'What a filter of the denylist takes is left out, whatever the allowlist says (`pkg/hubble/filters/filters.go`, Apply). A ' +
    'filter of the denylist that asks for the same as one of the allowlist, or for less, leaves nothing of it. One gets there ' +
    'with both lists written for themselves: what the denylist takes back is to be narrower than what the allowlist takes.',
  kinds: WITH_FILTERS,
  about: (type, _field, list) => !list && hasBothLists(type),
  check(bound) {
    const lists = children(bound).filter(({ type, field, list }) => isFilterList(type, field, list));
    const denied = filtersOn(lists, true).filter(({ filter }) => !takesEverything(filter));
    if (denied.length === 0) return [];
    const allowed = filtersOn(lists, false);
    if (allowed.length * denied.length > MOST) return [];
    return allowed.flatMap(({ filter, value }) => {
      const by = denied.find((one) => covers(one.filter, filter) && !isUnfinished(one));
      if (!by) return [];
      return [
        {
          span: value.span,
          message:
            'Nothing of this filter is left: a filter of the denylist takes all that it takes, and the denylist always wins. ' +
            'Ask for more in the filter of the denylist, or remove one of them.',
          related: [{ span: by.value.span, message: 'This takes all of it away.' }],
          fixes: [],
        },
      ];
    });
  },
};

/** Longer lists are not compared. */
const MOST = 100_000;

function filtersOn(lists: readonly Bound[], isDenied: boolean): ListedFilter[] {
  return lists.filter(({ field }) => isDenyList(field.name) === isDenied).flatMap(listedFilters);
}

function hasBothLists(type: ValueType): boolean {
  const lists = messageOf(type)?.fields.filter((field: Field) => holdsFilter(field.type)) ?? [];
  return lists.some(({ name }) => isDenyList(name)) && lists.some(({ name }) => !isDenyList(name));
}
