import { INTEGER_RANGES, integerOf, type IntegerType } from '../filter/protojson/integer.js';
import type { Cursor } from '../syntax/cursor.js';

/**
 * What keeps protojson from reading a scalar as an integer, as the end of `not ...`; undefined where it can: a number
 * or the same in quotes, with no fraction left.
 */
export function integerProblem(value: Cursor, type: IntegerType): string | undefined {
  const written = value.scalar?.value;
  if (typeof written === 'boolean') return 'true or false';
  const text = numberText(value);
  if (integerOf(text, INTEGER_RANGES[type]) !== undefined) return undefined;
  if (!/^-?\d/.test(text) || Number.isNaN(Number(text))) return `"${text}"`;
  if (typeof written === 'string' && /^-?0\d/.test(written)) return `"${written}" with a zero in front`;
  return Number.isInteger(Number(text)) ? `${text}, which is out of range` : text;
}

/**
 * The number as JSON has it: large ones keep their digits only in the source, and YAML has other notations for some.
 */
function numberText({ scalar, source }: Cursor): string {
  const written = scalar?.value;
  return typeof written === 'number' && /^-?(?:0|[1-9]\d*)$/.test(source) ? source : String(written);
}
