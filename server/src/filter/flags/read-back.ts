import { unlessRefused } from '../filter-error.js';
import { observeFilters, type FilterLists } from './observe-filters.js';

/** What `hubble observe` makes of arguments that were written for it; undefined where it refuses them. */
export function readBack(args: readonly string[]): FilterLists | undefined {
  return unlessRefused(
    () => observeFilters(args),
    () => undefined,
  );
}
