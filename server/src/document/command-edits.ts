import type { TextEdit } from '../syntax/place.js';
import { shellWord } from '../syntax/shell-word.js';
import type { Bound } from './bound.js';

/** The edit that writes a flag of a command line once for each of some values, in the way that it is written now. */
export function repeatFlag({ key, value }: Bound, texts: readonly string[]): TextEdit | undefined {
  if (!key || !value) return undefined;
  const { text } = value.tree;
  const between = text.slice(key.node.end, value.node.start);
  const written = texts.map((one) => key.source + between.replace(/\s+/g, ' ') + shellWord(one));
  // A flag that is joined to others, or split over lines, is left to its writer.
  if (!key.source.startsWith('-') || between.includes('\n')) return undefined;
  const isNegated = /--not\s+$/.test(text.slice(0, key.node.start));
  return value.edit({ start: key.node.start, end: value.node.end }, written.join(isNegated ? ' --not ' : ' '));
}
