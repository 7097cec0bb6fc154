import { lineEnd } from '../../syntax/lines.js';
import type { CleanLine } from './clean-line.js';

/** So many lines are read in one step. */
const LINES_OF_A_STEP = 32;

/**
 * Reads the lines of a text, some at a time.
 *
 * @returns Start and end of each line that is known to be right; undefined if all of them are.
 */
export function* cleanLines(
  text: string,
  clean: CleanLine,
): Generator<undefined, ReadonlyMap<number, number> | undefined> {
  const known = new Map<number, number>();
  // A carriage return alone ends a line.
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return known;
  let areAll = true;
  let lines = 0;
  for (let at = 0; at < text.length; lines++) {
    const stop = lineEnd(text, at);
    const end = clean.read(text, at, stop);
    if (end >= 0 && behindBlanks(text, end) === stop) known.set(at, end);
    else areAll = false;
    at = stop + 1;
    if (lines % LINES_OF_A_STEP === 0) yield;
  }
  return areAll ? undefined : known;
}

function behindBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\r') end++;
  return end;
}
