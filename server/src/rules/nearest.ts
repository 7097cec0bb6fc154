import { distance } from 'fastest-levenshtein';

/** No name is as long; a text of any length may stand where one should. */
const LONGEST = 100;

/** What names are compared by. */
interface Spelling {
  /** Without case, `_` and `-`. */
  readonly bare: string;
  readonly sorted: string;
}

/** Of names that were compared before: they come from tables and the schema, so that there are only so many. */
const spellings = new Map<string, Spelling>();

/** The name that a word was most likely meant to be: the same in another case or spelling, or a few letters away. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const { bare, sorted } = spelled(word);
  const same = names.find((name) => spellingOf(name).bare === bare);
  if (same !== undefined || word.length < 3) return same;
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const name of names) {
    const other = spellingOf(name);
    const steps = sorted === other.sorted ? SWAPPED : distance(bare, other.bare);
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

function spellingOf(name: string): Spelling {
  const known = spellings.get(name) ?? spelled(name);
  spellings.set(name, known);
  return known;
}

/** Swapped letters are one slip, and likelier than a letter that is missing: `STCP` is `SCTP` rather than `TCP`. */
const SWAPPED = 0.9;

function spelled(word: string): Spelling {
  const bare = plain(word);
  return { bare, sorted: Array.from(bare).sort().join('') };
}

/** Whether two words differ in case, `_` and `-` alone; never of words that are longer than any name. */
export function sameLetters(a: string, b: string): boolean {
  return a.length <= LONGEST && b.length <= LONGEST && plain(a) === plain(b);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[_\-\s]/g, '');
}
