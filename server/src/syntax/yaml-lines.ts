import { lineEnd } from './lines.js';
import type { ScalarStyle, Span } from './node.js';

/** YAML allows no more in front of the colon of a key that is written without `?`. */
const MAX_KEY = 1024;

/**
 * A key as a line shows it: where its text stands, and the offset behind its colon; undefined when the colon is
 * missing.
 */
export interface LineKey extends Span {
  readonly style: ScalarStyle;
  readonly valueStart: number | undefined;
}

/** The `key:` that starts at an offset; undefined where the line has none. */
export function keyAt(text: string, at: number): LineKey | undefined {
  const quote = text[at];
  return quote === '"' || quote === "'" ? quotedKey(text, at, quote) : plainKey(text, at);
}

/** A line that is neither key nor item, as the key that it may become: `hub`, half-typed. */
export function halfTypedKey(text: string, at: number): LineKey {
  const limit = lineEnd(text, at);
  let end = at;
  for (let i = at; i < limit; i++) {
    if (text[i] === '#' && isBlank(text[i - 1])) break;
    if (!isBlank(text[i])) end = i + 1;
  }
  const style = text[at] === '"' ? 'double' : text[at] === "'" ? 'single' : 'plain';
  return { start: at, end, style, valueStart: undefined };
}

function quotedKey(text: string, at: number, quote: '"' | "'"): LineKey | undefined {
  const limit = Math.min(lineEnd(text, at), at + MAX_KEY);
  for (let i = at + 1; i < limit; i++) {
    if (text[i] === '\\' && quote === '"') i++;
    else if (text[i] === quote && quote === "'" && text[i + 1] === quote) i++;
    else if (text[i] === quote) {
      const colon = skipBlanks(text, i + 1);
      if (text[colon] !== ':' || !isBlank(text[colon + 1])) return undefined;
      return { start: at, end: i + 1, style: quote === '"' ? 'double' : 'single', valueStart: colon + 1 };
    }
  }
  return undefined;
}

function plainKey(text: string, at: number): LineKey | undefined {
  if (!startsPlain(text, at)) return undefined;
  const limit = Math.min(lineEnd(text, at), at + MAX_KEY);
  let end = at;
  for (let i = at; i < limit; i++) {
    const char = text[i];
    if (char === ':' && isBlank(text[i + 1])) return { start: at, end, style: 'plain', valueStart: i + 1 };
    if (char === '#' && isBlank(text[i - 1])) return undefined;
    if (!isBlank(char)) end = i + 1;
  }
  return undefined;
}

/** Whether a scalar without quotes can start at an offset. */
export function startsPlain(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === '-' || char === '?' || char === ':') return !isBlank(text[at + 1]);
  return !`,[]{}#&*!|>%@\`"'\t`.includes(char);
}

/** Whether a `- ` stands at an offset. */
export function isDash(text: string, at: number): boolean {
  return text[at] === '-' && isBlank(text[at + 1]);
}

/** Blank, line break, or the end of the text. */
export function isBlank(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\t' || char === '\n' || char === '\r';
}

/** The offset behind the blanks that start at `at`, on its line. */
export function skipBlanks(text: string, at: number): number {
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** The first character at or after `at` that is neither blank nor part of a comment; `end` if there is none. */
export function skipToContent(text: string, at: number, end: number): number {
  while (at < end) {
    if (text[at] === '#' && isBlank(text[at - 1])) at = lineEnd(text, at);
    else if (isBlank(text[at])) at++;
    else return at;
  }
  return end;
}
