import type { LogPiece } from '../syntax/json-log.js';
import type { HubbleDocument } from './hubble-document.js';
import type { Section } from './section.js';

/**
 * How many flows and other events a file of them holds; undefined for every other file. Of a long log nothing is
 * parsed.
 */
export function eventCount(document: HubbleDocument): number | undefined {
  const { kind, language, log } = document;
  if (kind !== 'flows' || language !== 'json') return undefined;
  return log ? sum(log.pieces.map(linesIn)) : sum(document.sections.map(eventsIn));
}

function eventsIn({ parts }: Section): number {
  return sum(parts.map(({ bound: { list, value } }) => (list ? (value?.items().length ?? 0) : 1)));
}

/** Kept for the pieces that two versions share. */
const LINES = new WeakMap<LogPiece, number>();

function linesIn(piece: LogPiece): number {
  const known = LINES.get(piece) ?? objectsIn(piece.text);
  LINES.set(piece, known);
  return known;
}

/** How many lines begin with a brace; without an array of them, of which a log would have a long one. */
function objectsIn(text: string): number {
  let count = text.startsWith('{') ? 1 : 0;
  for (let at = text.indexOf('\n{'); at >= 0; at = text.indexOf('\n{', at + 2)) count++;
  return count;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
