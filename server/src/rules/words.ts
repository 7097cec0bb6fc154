import type { Fault } from './grammar-rule.js';

/** A word of a text, with where it stands in it. */
export interface Word {
  readonly word: string;
  readonly part: { readonly start: number; readonly end: number };
}

/** The words of a text with blanks or commas between. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(/[^\s,]+/g), wordOf);
}

function wordOf({ 0: word, index }: RegExpExecArray): Word {
  return { word, part: { start: index, end: index + word.length } };
}

/** What is wrong with each word of a text. */
export function ofEachWord(text: string, faultsOf: (word: string) => readonly Fault[]): Fault[] {
  const known = new Map<string, readonly Fault[]>();
  return wordsIn(text).flatMap(({ word, part }) => {
    const faults = known.get(word) ?? faultsOf(word);
    known.set(word, faults);
    return faults.map((fault) => ({ ...fault, part }));
  });
}
