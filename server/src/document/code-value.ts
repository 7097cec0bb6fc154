import type { Cursor } from '../syntax/cursor.js';

/** How a value that should be an integer is written. */
export type CodeValue =
  | { readonly form: 'number'; readonly number: number }
  /** A number in quotes, which protojson takes for the number. */
  | { readonly form: 'quoted'; readonly number: number }
  /** A word, quoted or not, which protojson refuses. */
  | { readonly form: 'name'; readonly name: string }
  /** Anything else that protojson refuses: a fraction, a boolean, a list, an integer beyond 32 bits. */
  | { readonly form: 'other' }
  /** Nothing, or null, which protojson takes for 0. */
  | { readonly form: 'missing' };

const INT32_MAX = 2 ** 31 - 1;

/**
 * Reads a value the way protojson reads an int32 field (google.golang.org/protobuf/encoding/protojson, decode.go):
 * a number without a fractional part (`4.0` and `40e-1` are 4), or the same in quotes without blanks.
 */
export function codeValue(value: Cursor | undefined): CodeValue {
  if (!value) return { form: 'missing' };
  const scalar = value.scalar;
  if (!scalar) return { form: 'other' };
  if (scalar.value === null) return { form: 'missing' };
  if (typeof scalar.value === 'number') return isInt32(scalar.value) ? { form: 'number', number: scalar.value } : OTHER;
  if (typeof scalar.value === 'boolean') return OTHER;
  const text = scalar.value;
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) {
    const number = Number(text);
    return isInt32(number) ? { form: 'quoted', number } : OTHER;
  }
  return { form: 'name', name: text };
}

/** The number that Cilium reads, if it accepts the value. */
export function codeNumber(value: Cursor | undefined): number | undefined {
  const code = codeValue(value);
  if (code.form === 'missing') return 0;
  return 'number' in code ? code.number : undefined;
}

const OTHER: CodeValue = { form: 'other' };

/** Whether an int32 of protobuf can hold the number. */
export function isInt32(number: number): boolean {
  return Number.isInteger(number) && number >= -INT32_MAX - 1 && number <= INT32_MAX;
}
