import type { Cursor } from '../syntax/cursor.js';

/** Keys and indices from the root of a text inwards. */
export type Path = readonly (string | number)[];

/**
 * What a path pattern matches: `*` is any key, `[]` any member of a list (a mapping where a list must stand counts as
 * one).
 */
export interface Match {
  readonly path: Path;
  /** Undefined where the last key is there but nothing has been written behind it. */
  readonly value: Cursor | undefined;
}

/** Everything below a value that a pattern leads to, in order. */
export function matches(value: Cursor, pattern: readonly string[], path: Path = []): Match[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return [{ path, value }];
  return next(value, step).flatMap(([key, inner]) => {
    if (rest.length === 0) return [{ path: [...path, key], value: inner }];
    return inner ? matches(inner, rest, [...path, key]) : [];
  });
}

/** The string that a pattern leads to first; undefined where there is none. */
export function stringAt(value: Cursor, pattern: readonly string[]): string | undefined {
  return matches(value, pattern).find((match) => match.value?.string !== undefined)?.value?.string;
}

function next(value: Cursor, step: string): [key: string | number, value: Cursor | undefined][] {
  const { node } = value;
  if (step === '[]') {
    if (node.kind !== 'seq') return [];
    return node.items.map((_, index) => [index, value.item(index)]);
  }
  if (node.kind !== 'map') return [];
  if (step === '*') return value.entries().map((entry) => [entry.name, entry.value]);
  const entry = value.entry(step);
  return entry ? [[entry.name, entry.value]] : [];
}
