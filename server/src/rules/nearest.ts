import { distance } from 'fastest-levenshtein';

/** No name is as long; a text of any length may stand where one should. */
const LONGEST = 100;

/** The name that a word was most likely meant to be: the same in another case or spelling, or a few letters away. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const [bare, sorted] = [plain(word), letters(word)];
  const same = names.find((name) => plain(name) === bare);
  if (same !== undefined || word.length < 3) return same;
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const name of names) {
    const steps = sorted === letters(name) ? 1 : distance(bare, plain(name));
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
