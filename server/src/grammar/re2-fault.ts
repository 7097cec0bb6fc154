import { parseRe2 } from './re2.js';

/** A part of a pattern, in UTF-16 units. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** So many places are looked at before the first is taken. */
const MOST_TRIED = 50;

/**
 * The part of a pattern that Go's error about it is about. Go quotes the part in backticks, without its place, and all
 * of the pattern where a parenthesis has no partner.
 */
export function re2Fault(pattern: string, error: string): Part | undefined {
  const [, what = '', wrong = ''] = /^error parsing regexp: (.*?): `([^]*)`$/.exec(error) ?? [];
  if (wrong === '') return undefined;
  if (what === 'missing closing )') return openParenthesis(pattern);
  const part = what === 'unexpected )' ? ')' : wrong;
  const places = occurrences(pattern, part);
  // Go reads from left to right: up to the right place, nothing but this is wrong.
  const start = places.find((at) => failsAt(pattern.slice(0, at + part.length), what)) ?? places[0];
  return start === undefined ? undefined : { start, end: start + part.length };
}

function occurrences(pattern: string, part: string): number[] {
  const found: number[] = [];
  for (let at = pattern.indexOf(part); at >= 0 && found.length < MOST_TRIED; at = pattern.indexOf(part, at + 1)) {
    found.push(at);
  }
  return found;
}

function failsAt(start: string, what: string): boolean {
  const read = parseRe2(start);
  return !read.ok && read.error.startsWith(`error parsing regexp: ${what}: `);
}

/** The innermost parenthesis that is not closed. */
function openParenthesis(pattern: string): Part | undefined {
  const open: number[] = [];
  for (const { 0: token, index } of pattern.matchAll(
    /\\Q[^]*?(?:\\E|$)|\\[^]|\[\^?\]?(?:\\(?:[^]|$)|\[:\w+:\]|[^\]\\])*\]?|[()]/g,
  )) {
    if (token === '(') open.push(index);
    else if (token === ')') open.pop();
  }
  const start = open.at(-1);
  return start === undefined ? undefined : { start, end: start + 1 };
}
