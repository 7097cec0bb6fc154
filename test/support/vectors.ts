import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../vectors/', import.meta.url);

/** The recorded cases of a file of test/vectors. */
export function vectors<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T[];
}

/** What hubble made of filters on the lines of {@link flowLines}. */
export interface FilterCase {
  readonly id: string;
  readonly whitelist_raw: readonly string[];
  readonly blacklist_raw: readonly string[];
  /** Other flags, such as those that select by number or time. */
  readonly args?: readonly string[];
  readonly matched_lines?: readonly number[];
  readonly matched_lost_events_lines?: readonly number[];
  /** Where hubble gave up, and in which words. */
  readonly stage?: string;
  readonly error?: string;
}

/** The recorded filters by what they are about. */
export function filterCases(): ReadonlyMap<string, readonly FilterCase[]> {
  const categories = readdirSync(new URL('filter', folder)).map((file) => file.replace('.json', ''));
  return new Map(categories.map((category) => [category, vectors<FilterCase>(`filter/${category}`)]));
}

/** The lines that the filter vectors were recorded with. */
export function flowLines(): string {
  return readFileSync(new URL('flows.jsonl', folder), 'utf8');
}
