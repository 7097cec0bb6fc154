import { Decoded } from './decoded.js';

/** Decodes `"..."` at `[start, end)`: YAML's escapes, of which JSON's are a part. The closing quote may be missing. */
export function decodeDouble(text: string, start: number, end: number): Decoded {
  const decoded = new Decoded();
  let at = start + 1;
  while (at < end && text[at] !== '"') {
    if (text[at] === '\\') at = escape(text, at, end, decoded);
    else at = blanks(text, at, end, decoded) ?? verbatimRun(text, at, end, DOUBLE_RUN, decoded);
  }
  return decoded.endAt(Math.min(at, end));
}

/** Decodes `'...'` at `[start, end)`. The closing quote may be missing. */
export function decodeSingle(text: string, start: number, end: number): Decoded {
  const decoded = new Decoded();
  let at = start + 1;
  while (at < end) {
    if (text[at] === "'") {
      if (text[at + 1] !== "'" || at + 1 >= end) break;
      decoded.from(at, "'");
      at += 2;
    } else {
      at = blanks(text, at, end, decoded) ?? verbatimRun(text, at, end, SINGLE_RUN, decoded);
    }
  }
  return decoded.endAt(Math.min(at, end));
}

/** Decodes a scalar without quotes at `[start, end)`. */
export function decodePlain(text: string, start: number, end: number): Decoded {
  const decoded = new Decoded();
  // A run goes no further than the scalar: there may be many on a line without a blank.
  const own = text.slice(0, end);
  let at = start;
  while (at < end) at = blanks(text, at, end, decoded) ?? verbatimRun(own, at, end, PLAIN_RUN, decoded);
  return decoded.endAt(end);
}

/** Characters that mean themselves wherever they stand; what ends a run is looked at one by one. */
const DOUBLE_RUN = /[^"\\ \t\r\n]+/y;
const SINGLE_RUN = /[^' \t\r\n]+/y;
const PLAIN_RUN = /[^ \t\r\n]+/y;

function verbatimRun(text: string, at: number, end: number, run: RegExp, decoded: Decoded): number {
  run.lastIndex = at;
  const stop = run.test(text) ? Math.min(run.lastIndex, end) : at + 1;
  decoded.verbatim(text.slice(at, stop), at);
  return stop;
}

/**
 * Blanks around line breaks become one space, or one line break less than there are, and others are what they are. The
 * offset behind them; undefined where there are none.
 */
function blanks(text: string, at: number, end: number, decoded: Decoded): number | undefined {
  let stop = at;
  const breaks: number[] = [];
  for (; stop < end; stop++) {
    const char = text[stop];
    if (char === '\n') breaks.push(stop);
    else if (char !== ' ' && char !== '\t' && !(char === '\r' && text[stop + 1] === '\n')) break;
  }
  if (stop === at) return undefined;
  // What comes first starts where the text before it ends, so that an edit of that text leaves the break alone.
  if (breaks.length === 0) decoded.verbatim(text.slice(at, stop), at);
  else if (breaks.length === 1) decoded.from(at, ' ');
  else for (const place of [at, ...breaks.slice(1, -1)]) decoded.from(place, '\n');
  return stop;
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const ESCAPED_BREAK = /\\\r?\n[ \t]*/y;

/** Decodes the escape at `at`; one that does not exist stands for itself. Returns the offset behind it. */
function escape(text: string, at: number, end: number, decoded: Decoded): number {
  const letter = text[at + 1] ?? '';
  const simple = SIMPLE_ESCAPES[letter];
  if (simple !== undefined && at + 1 < end) {
    decoded.from(at, simple);
    return at + 2;
  }
  ESCAPED_BREAK.lastIndex = at;
  if (ESCAPED_BREAK.test(text)) return Math.min(ESCAPED_BREAK.lastIndex, end);
  const wanted = HEX_DIGITS[letter] ?? 0;
  const digits = /^[0-9a-fA-F]*/.exec(text.slice(at + 2, Math.min(at + 2 + wanted, end)))?.[0] ?? '';
  const code = wanted > 0 && digits.length === wanted ? parseInt(digits, 16) : NaN;
  if (code <= 0x10ffff) {
    decoded.from(at, String.fromCodePoint(code));
    return at + 2 + digits.length;
  }
  const stop = Math.min(at + 2 + digits.length, end);
  decoded.verbatim(text.slice(at, stop), at);
  return stop;
}
