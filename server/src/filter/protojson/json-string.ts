import { quote, quoteRune } from '../../grammar/go-text.js';
import { endOfText, syntaxError, type ProtoJsonError } from './proto-json-error.js';

// eslint-disable-next-line no-control-regex -- control characters end a plain stretch
const PLAIN = /[^"\\\x00-\x1f]*/y;
const LONE_SURROGATE = /[\ud800-\udfff]/u;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** A decoded part of a text, and where what follows it begins. */
interface Part {
  readonly text: string;
  readonly end: number;
}

/** The string that begins with a quote at a place. */
export function stringAt(source: string, start: number): Part {
  let text = '';
  let at = start + 1;
  for (;;) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(source)?.[0] ?? '';
    text += plain;
    at += plain.length;
    const character = source.charAt(at);
    if (character === '') throw endOfText();
    if (character === '"') break;
    if (character !== '\\') throw syntaxError(source, start, `invalid character ${quoteRune(character)} in string`);
    const escape = escapeAt(source, at, start);
    text += escape.text;
    at = escape.end;
  }
  if (LONE_SURROGATE.test(text)) throw syntaxError(source, start, 'invalid UTF-8 in string');
  return { text, end: at + 1 };
}

/** @param start of the string, which errors are about */
function escapeAt(source: string, at: number, start: number): Part {
  const kind = source.charAt(at + 1);
  if (kind === '') throw endOfText();
  const simple = ESCAPES[kind];
  if (simple !== undefined) return { text: simple, end: at + 2 };
  if (kind !== 'u') throw badEscape(source, start, at, 2);
  const code = hexAt(source, at);
  if (code === undefined) throw badEscape(source, start, at, 6);
  if (code < 0xd800 || code > 0xdfff) return { text: String.fromCharCode(code), end: at + 6 };
  const low = hexAt(source, at + 6);
  if (code > 0xdbff || low === undefined || low < 0xdc00 || low > 0xdfff) throw badEscape(source, start, at + 6, 6);
  return { text: String.fromCharCode(code, low), end: at + 12 };
}

/** The code of a `\uXXXX` escape. */
function hexAt(source: string, at: number): number | undefined {
  if (source.length < at + 6) throw endOfText();
  const escape = /^\\u([0-9a-fA-F]{4})$/.exec(source.slice(at, at + 6));
  return escape ? parseInt(escape[1] ?? '', 16) : undefined;
}

function badEscape(source: string, start: number, at: number, length: number): ProtoJsonError {
  return syntaxError(source, start, `invalid escape code ${quote(source.slice(at, at + length))} in string`);
}
