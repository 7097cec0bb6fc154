import { utf8Bytes } from '../../grammar/utf8.js';

const NAMED: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE = /\\(?:([xX])([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|([^]))/g;

/** The text of a string literal; undefined when an escape names no character. */
export function stringLiteral(text: string): string | undefined {
  const { body, raw } = unquoted(text);
  if (raw) return body;
  const invalid: number[] = [];
  const value = body.replace(ESCAPE, (...groups: (string | undefined)[]) => {
    const [, , hex, short, long, octal, named] = groups;
    if (named !== undefined) return NAMED[named] ?? named;
    const code = codeOf(hex, short, long, octal);
    if (code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) return String.fromCodePoint(code);
    invalid.push(code);
    return '';
  });
  return invalid.length === 0 ? value : undefined;
}

/** The bytes of a bytes literal, where `\x` and octal escapes are bytes; undefined for the escapes of characters. */
export function bytesLiteral(text: string): Uint8Array | undefined {
  const { body, raw } = unquoted(text.slice(1));
  if (raw) return Uint8Array.from(utf8Bytes(body));
  const parts: (readonly number[])[] = [];
  let at = 0;
  for (const match of body.matchAll(ESCAPE)) {
    const [all, , hex, short, long, octal, named] = match;
    if (short !== undefined || long !== undefined) return undefined;
    parts.push(utf8Bytes(body.slice(at, match.index)));
    parts.push(named === undefined ? [codeOf(hex, short, long, octal)] : utf8Bytes(NAMED[named] ?? named));
    at = match.index + all.length;
  }
  return Uint8Array.from([...parts.flat(), ...utf8Bytes(body.slice(at))]);
}

function codeOf(...codes: readonly (string | undefined)[]): number {
  const [hex, short, long, octal] = codes;
  return octal === undefined ? parseInt(hex ?? short ?? long ?? '0', 16) : parseInt(octal, 8);
}

function unquoted(text: string): { readonly body: string; readonly raw: boolean } {
  const raw = /^[rR]/.test(text);
  const quoted = raw ? text.slice(1) : text;
  const marks = quoted.startsWith('"""') || quoted.startsWith("'''") ? 3 : 1;
  const body = quoted.slice(marks, -marks);
  // Line ends are one character in a literal, as cel-go normalises them.
  return { body: body.replace(/\r\n?/g, '\n'), raw };
}
