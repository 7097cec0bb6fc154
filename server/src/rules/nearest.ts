import { distance } from 'fastest-levenshtein';

/** The name that a word was most likely meant to be: the same in another case or spelling, or a few letters away. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const same = names.find((name) => plain(name) === plain(word));
  if (same !== undefined || word.length < 3) return same;
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const name of names) {
    const steps = letters(word) === letters(name) ? 1 : distance(plain(word), plain(name));
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** Whether two words differ in case, `_` and `-` alone. */
export function sameLetters(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[_\-\s]/g, '');
}

/** Swapped letters are one slip. */
function letters(word: string): string {
  return Array.from(plain(word)).sort().join('');
}
