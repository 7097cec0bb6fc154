import type { Cursor } from '../syntax/cursor.js';
import type { Code } from '../tables/code.js';
import { existsIn, type Release } from '../tables/release.js';
import type { Fix } from './rule.js';

/** How many numbers a problem offers to choose from. */
const MOST_OFFERED = 6;

/** Puts the number of a code in place of what is written, quotes included. */
export function replaceWith(value: Cursor, code: Code): Fix {
  return {
    title: `Change to ${code.number} (${code.name})`,
    edits: [value.edit(value.node, String(code.number))],
  };
}

/** Fixes that put one of a table's numbers in place of a wrong one: those it was most likely meant to be first. */
export function replaceWithOneOf(value: Cursor, written: number, codes: readonly Code[], release: Release): Fix[] {
  return codes
    .filter((code) => existsIn(release, code))
    .sort((a, b) => Math.abs(a.number - written) - Math.abs(b.number - written))
    .slice(0, MOST_OFFERED)
    .map((code) => replaceWith(value, code));
}
