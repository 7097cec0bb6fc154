import { Decoded } from './decoded.js';

/** What a word of a shell says once its quotes are gone: POSIX quoting, nothing expanded. */
export function decodeShellWord(text: string, start: number, end: number): Decoded {
  const decoded = new Decoded();
  let quote = '';
  let closed = start;
  let at = start;
  while (at < end) {
    const character = text.charAt(at);
    if (character === quote) {
      quote = '';
      closed = at++;
    } else if (quote === '' && (character === "'" || character === '"')) {
      quote = character;
      at++;
    } else if (character === '\\' && quote !== "'") {
      at = escaped(text, at, end, quote, decoded);
    } else {
      decoded.verbatim(character, at++);
    }
  }
  return decoded.endAt(closed > start && closed === end - 1 ? closed : end);
}

/** Behind an escape: a line break is nothing, in double quotes only a few characters are escaped. */
function escaped(text: string, at: number, end: number, quote: string, decoded: Decoded): number {
  const lineBreak = /^\r?\n/.exec(text.slice(at + 1, at + 3))?.[0];
  if (lineBreak !== undefined) return at + 1 + lineBreak.length;
  const next = at + 1 < end ? text.charAt(at + 1) : '';
  if (next === '' || (quote === '"' && !'$`"\\'.includes(next))) {
    decoded.verbatim('\\', at);
    return at + 1;
  }
  decoded.from(at, next);
  return at + 2;
}

/** A text as one word of a shell, in quotes only where it needs them. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./*-]+$/.test(text) ? text : `'${inSingleQuotes(text)}'`;
}

/** A text as it stands between single quotes. */
export function inSingleQuotes(text: string): string {
  return text.replaceAll("'", "'\\''");
}

/** A text as it stands between double quotes. */
export function inDoubleQuotes(text: string): string {
  return text.replace(/[$`"\\]/g, '\\$&');
}

/** A text as it stands without quotes. */
export function withoutQuotes(text: string): string {
  return text.replace(/[^\w@%+=:,./-]/g, '\\$&');
}
