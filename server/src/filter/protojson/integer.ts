const PARTS = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([-+]?[0-9]*))?$/;

/** Most digits that an unsigned 64-bit integer has. */
const MAX_DIGITS = 20;

/** The smallest and the largest number of a type. */
export interface IntegerRange {
  readonly min: bigint;
  readonly max: bigint;
}

/** What the integers of protobuf can hold. */
export const INTEGER_RANGES = {
  int32: { min: -(2n ** 31n), max: 2n ** 31n - 1n },
  uint32: { min: 0n, max: 2n ** 32n - 1n },
  int64: { min: -(2n ** 63n), max: 2n ** 63n - 1n },
  uint64: { min: 0n, max: 2n ** 64n - 1n },
} as const satisfies Readonly<Record<string, IntegerRange>>;

/** One of the integers of protobuf. */
export type IntegerType = keyof typeof INTEGER_RANGES;

/** Whether a type of protobuf is one of the integers. */
export function isIntegerType(type: string): type is IntegerType {
  return Object.hasOwn(INTEGER_RANGES, type);
}

/**
 * The integer that a JSON number stands for, as protojson reads it: `4.0`, `4e0` and `40e-1` are 4. Undefined when it
 * is none or out of range, and for a negative zero of an unsigned type.
 */
export function integerOf(number: string, { min, max }: IntegerRange): bigint | undefined {
  const match = PARTS.exec(number);
  if (!match) return undefined;
  const sign = match[1] ?? '';
  const whole = match[2] === '0' ? '' : (match[2] ?? '');
  const fraction = (match[3] ?? '').replace(/(?<!0)0+$/, '');
  const digits = shifted(whole, fraction, match[4] ?? '');
  if (digits === undefined) return undefined;
  if (sign === '-' && digits !== '' && min === 0n) return undefined;
  const value = BigInt(sign + (digits || '0'));
  return value >= min && value <= max ? value : undefined;
}

/** The digits before the point once the exponent is applied; undefined when digits other than 0 remain behind it. */
function shifted(whole: string, fraction: string, exponentText: string): string | undefined {
  if (whole === '' && fraction === '') return '';
  const exponent = Number(exponentText || '0');
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 0x7fffffff) return undefined;
  if (exponent >= 0) {
    if (fraction.length > exponent || whole.length + exponent > MAX_DIGITS) return undefined;
    return whole + fraction + '0'.repeat(exponent - fraction.length);
  }
  const point = whole.length + exponent;
  if (fraction !== '' || point < 0 || /[1-9]/.test(whole.slice(point))) return undefined;
  return whole.slice(0, point);
}
