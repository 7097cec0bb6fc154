import { CLOCK, DAY_OF_EVERY_YEAR } from '../../grammar/time-patterns.js';
import { strictUtf8 } from '../../grammar/utf8.js';
import type { ScalarType } from '../../schema/field.js';
import type { EnumNames } from '../protojson/enums.js';

/** Regular expressions of values as hubble prints them, over bytes that each stand for one character (Latin-1). */

/** Whether strings are ASCII without escapes, which is three times as fast, or have any characters. */
export type StringForm = 'ascii' | 'any';

/** That hubble prints `<`, `>` and `&` as escapes is left to who uses it: a class of fewer ranges is faster. */
const ASCII = String.raw`[ -!#-\[\]-\x7f]`;
/** Whether the bytes beyond ASCII are UTF-8 is left to {@link isPrintedText}. */
const BYTE = String.raw`[ -!#-\[\]-\xff]`;
const ESCAPE = String.raw`\\(?:["\\bfnrt]|u00(?:0[0-7be-f]|1[0-9a-f]|3[ce]|26)|u202[89])`;

const STRINGS: Readonly<Record<StringForm, string>> = {
  ascii: `"${ASCII}+"`,
  any: `"(?!")${BYTE}*(?:${ESCAPE}${BYTE}*)*"`,
};

const LATIN1_BEYOND_ASCII = /[\x80-\xff]/;
const SEPARATORS = /[\u2028\u2029]/;

/** Whether the bytes of a line, whose text as Latin-1 fits a pattern for any string, are UTF-8 as hubble prints it. */
export function isPrintedText(latin1: string, bytes: Uint8Array): boolean {
  if (!LATIN1_BEYOND_ASCII.test(latin1)) return true;
  const text = strictUtf8(bytes);
  return text !== undefined && !SEPARATORS.test(text);
}

const UINT = '(?:[1-9][0-9]{0,8}|[1-3][0-9]{9}|4294967295)';
const INT = '(?:-?(?:[1-9][0-9]{0,8}|1[0-9]{9}))';

const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
/** 3, 6 or 9 digits, as few as say it. */
const FRACTION = String.raw`(?:\.(?:[0-9]{3}){0,2}(?!000)[0-9]{3})?`;

const SET_VALUES: Readonly<Partial<Record<ScalarType, string>>> = {
  bool: 'true',
  int32: INT,
  uint32: UINT,
  int64: '"-?[1-9][0-9]{0,17}"',
  uint64: '"(?:[1-9][0-9]{0,18}|1[0-7][0-9]{18}|18446744073709551615)"',
  timestamp: `"(?!0000)(?:[0-9]{4}-${DAY_OF_EVERY_YEAR}|${LEAP_YEAR}-02-29)T${CLOCK}${FRACTION}Z"`,
};

const ZERO_VALUES: Readonly<Partial<Record<ScalarType, string>>> = {
  bool: 'false',
  string: '""',
  int32: '0',
  uint32: '0',
  int64: '"0"',
  uint64: '"0"',
};

/**
 * What is certain to be printed in this way and no other; the largest numbers are left out. Undefined for types that
 * are not looked at.
 * @param withZero zero values stand only in lists and in wrappers
 */
export function scalarPattern(type: ScalarType, form: StringForm, withZero: boolean): string | undefined {
  const set = type === 'string' ? STRINGS[form] : SET_VALUES[type];
  const zero = withZero ? ZERO_VALUES[type] : undefined;
  return set !== undefined && zero !== undefined ? `(?:${set}|${zero})` : set;
}

/** A name of an enum, or a number that has none. */
export function enumPattern({ nameOf }: EnumNames, withZero: boolean): string {
  const known = [...nameOf].filter(([number]) => withZero || number !== 0);
  const names = known.map(([, name]) => name).join('|');
  const numbers = [...nameOf.keys()].filter((number) => number !== 0).join('|');
  return `(?:"(?:${names})"|(?!(?:${numbers})[^0-9])${INT})`;
}
