import { readFileSync } from 'node:fs';

const folder = new URL('../vectors/', import.meta.url);

/** The recorded cases of a file of test/vectors. */
export function vectors<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T[];
}

/** The lines that the filter vectors were recorded with. */
export function flowLines(): string {
  return readFileSync(new URL('flows.jsonl', folder), 'utf8');
}
