/**
 * Texts are compared in pieces of these lengths, in UTF-16 units, and where they differ by single ones: comparing
 * pieces is native.
 */
const PIECES = [4096, 128, 1];

/** How many UTF-16 units two texts begin with both. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (const piece of PIECES) {
    while (at + piece <= most && a.slice(at, at + piece) === b.slice(at, at + piece)) at += piece;
  }
  return at;
}

/** How many UTF-16 units two texts end with both, behind the first of them that are not to count. */
export function commonEnd(a: string, b: string, first: number): number {
  const most = Math.min(a.length, b.length) - first;
  let count = 0;
  for (const piece of PIECES) {
    const last = (text: string): string => text.slice(text.length - count - piece, text.length - count);
    while (count + piece <= most && last(a) === last(b)) count += piece;
  }
  return count;
}
