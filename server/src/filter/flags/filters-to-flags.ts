import { FilterError } from '../filter-error.js';
import type { FlowFilter } from '../flow-filter.js';
import { formatFilter, formatRawFilters } from '../format-raw-filters.js';
import { filterToFlags } from './filter-to-flags.js';
import { observeFilters } from './observe-filters.js';

/** The two lists of `hubble observe`. */
export interface FilterLists {
  readonly allowlist: readonly FlowFilter[];
  readonly denylist: readonly FlowFilter[];
}

/** The arguments of `hubble observe` for filters: flags of their own where they say the same, else the filters as JSON. */
export function filtersToFlags(filters: FilterLists): readonly string[] {
  const { allowlist, denylist } = filters;
  const own = [...allowlist.map((one) => filterToFlags(one)), ...denylist.map((one) => filterToFlags(one, true))];
  const args = own.flatMap((each) => each ?? []);
  if (own.every((each) => each !== undefined) && says(args, filters)) return args;
  return [
    ...allowlist.flatMap((one) => ['--allowlist', formatFilter(one)]),
    ...denylist.flatMap((one) => ['--denylist', formatFilter(one)]),
  ];
}

function says(args: readonly string[], { allowlist, denylist }: FilterLists): boolean {
  try {
    const read = observeFilters(args);
    return formatRawFilters(read.allowlist, read.denylist) === formatRawFilters(allowlist, denylist);
  } catch (fault) {
    if (fault instanceof FilterError) return false;
    throw fault;
  }
}
