import { formatFilter, formatRawFilters } from '../format-raw-filters.js';
import { filterToFlags } from './filter-to-flags.js';
import type { FilterLists } from './observe-filters.js';
import { readBack } from './read-back.js';

/**
 * The arguments of `hubble observe` for filters: flags of their own where they say the same, else the filters as JSON.
 */
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
  const read = readBack(args);
  return (
    read !== undefined && formatRawFilters(read.allowlist, read.denylist) === formatRawFilters(allowlist, denylist)
  );
}
