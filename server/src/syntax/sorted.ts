/** Index of the last of some ascending numbers that is not above `target`; 0 where all are. */
export function lastAtOrBefore(ascending: ArrayLike<number>, target: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= target) low = middle;
    else high = middle - 1;
  }
  return low;
}
