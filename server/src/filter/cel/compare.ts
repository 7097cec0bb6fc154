import { CelRuntimeError } from './cel-error.js';
import { compareNumbers, numeric } from './equality.js';
import { Duration, Instant, type CelValue } from './values.js';

/** What cel-go says where no function takes values of these types. */
export function noOverload(): CelRuntimeError {
  return new CelRuntimeError('no such overload');
}

/**
 * Negative, zero or positive as `a` is less than, equal to or greater than `b`.
 * @throws CelRuntimeError for values that have no order
 */
export function celCompare(a: CelValue, b: CelValue): number {
  const [x, y] = [numeric(a), numeric(b)];
  if (x !== undefined && y !== undefined) {
    if (Number.isNaN(x) || Number.isNaN(y)) throw new CelRuntimeError('NaN values cannot be ordered');
    return compareNumbers(x, y);
  }
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof Instant && b instanceof Instant) return sign(a.total - b.total);
  if (a instanceof Duration && b instanceof Duration) return sign(a.nanos - b.nanos);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return compareBytes(a, b);
  throw noOverload();
}

/** By code point, which is the order of UTF-8. */
function compareText(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === a.length || at === b.length) return a.length - b.length;
  const inPair = at > 0 && (a.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  const start = inPair ? at - 1 : at;
  return (a.codePointAt(start) ?? 0) - (b.codePointAt(start) ?? 0);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 || at >= b.length ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}
