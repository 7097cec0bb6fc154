import type { FlowFilter } from '../filter/index.js';
import { covers } from '../filter/meaning/covers.js';
import { takesEverything } from '../filter/meaning/takes-everything.js';

/** Filters of a list, each with the others of it that cover it. */
type Coverers = ReadonlyMap<FlowFilter, ReadonlySet<FlowFilter>>;

/**
 * What was found of the last list that began or ended with a filter: of a list in which one filter has changed, only
 * that one is compared with the others.
 */
const known = new WeakMap<FlowFilter, Coverers>();

/** Lists are not compared where that takes more steps, each of some tens of nanoseconds. */
const MOST_STEPS = 2_000_000;

/**
 * For each filter of a list the index of the first other one that makes it needless; of two that take the same, the
 * second is.
 */
export function coveringFilters(filters: readonly FlowFilter[]): readonly (number | undefined)[] {
  const places = new Map<FlowFilter, number>();
  for (const [at, filter] of filters.entries()) if (!places.has(filter)) places.set(filter, at);
  const coverers = coverersOf([...places.keys()]);
  return filters.map((filter, at) => {
    const first = places.get(filter) ?? at;
    // The same text is read once: it is the same filter.
    if (first < at) return first;
    const others = [...(coverers.get(filter) ?? [])]
      .flatMap((other) => ({ other, place: places.get(other) ?? at }))
      .filter(({ other, place }) => place < at || coverers.get(other)?.has(filter) !== true)
      .map(({ place }) => place);
    return others.length > 0 ? Math.min(...others) : undefined;
  });
}

function coverersOf(filters: readonly FlowFilter[]): Coverers {
  const [first, last] = [filters[0], filters.at(-1)];
  if (!first || !last || filters.length * countValues(filters) > MOST_STEPS) return new Map();
  const before = known.get(first) ?? known.get(last) ?? new Map<FlowFilter, ReadonlySet<FlowFilter>>();
  const present = new Set(filters);
  const added = filters.filter((filter) => !before.has(filter));
  const coverers = new Map(
    filters.map((special) => {
      const kept = before.get(special);
      const found = (kept ? added : filters).filter((general) => isCovered(special, general));
      const still = kept ? [...kept].filter((general) => present.has(general)) : [];
      return [special, still.length + found.length > 0 ? new Set([...still, ...found]) : NONE] as const;
    }),
  );
  known.set(first, coverers).set(last, coverers);
  return coverers;
}

const NONE: ReadonlySet<FlowFilter> = new Set();

/** That a filter takes everything is said of that filter. */
function isCovered(special: FlowFilter, general: FlowFilter): boolean {
  return general !== special && covers(general, special) && !takesEverything(general);
}

function countValues(filters: readonly FlowFilter[]): number {
  let count = 0;
  for (const filter of filters) {
    for (const values of Object.values(filter) as unknown[]) count += Array.isArray(values) ? values.length : 1;
  }
  return count;
}
