import type { Span } from './node.js';

/** Index of the last of some ascending numbers that is not above `target`; 0 where all are. */
export function lastAtOrBefore(ascending: ArrayLike<number>, target: number): number {
  return lastOf(ascending.length, (at) => (ascending[at] ?? 0) <= target);
}

/** Index of the last of some parts of a text, in order, that does not start behind `offset`; 0 where all do. */
export function lastStartingAt(parts: readonly Span[], offset: number): number {
  return lastOf(parts.length, (at) => (parts[at]?.start ?? 0) <= offset);
}

/** The last of so many that is still as it should be, as all in front of it are; 0 where none is. */
function lastOf(count: number, isStill: (at: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isStill(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
