import { CelRuntimeError } from './cel-error.js';
import { noOverload } from './compare.js';
import { Duration, Instant, isList, Uint, type CelValue } from './values.js';

/** The first and the last second that a timestamp may stand for: the years 1 to 9999. */
const MIN_SECONDS = -62135596800n;
const MAX_SECONDS = 253402300799n;
const SECOND = 1_000_000_000n;

export type Operator = '+' | '-' | '*' | '/' | '%';

/** Applies an arithmetic operator. @throws CelRuntimeError on overflow, division by zero, or types that do not go together */
export function calculate(operator: Operator, a: CelValue, b: CelValue): CelValue {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int(integers(operator, a, b));
  if (a instanceof Uint && b instanceof Uint) return uint(integers(operator, a.value, b.value));
  if (typeof a === 'number' && typeof b === 'number') return doubles(operator, a, b);
  if (operator === '+') return add(a, b);
  if (operator === '-') return subtract(a, b);
  throw noOverload();
}

/** @throws CelRuntimeError when a 64-bit integer cannot hold the value */
export function int(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw new CelRuntimeError('integer overflow');
  return value;
}

/** @throws CelRuntimeError when an unsigned 64-bit integer cannot hold the value */
export function uint(value: bigint): Uint {
  if (BigInt.asUintN(64, value) !== value) throw new CelRuntimeError('unsigned integer overflow');
  return new Uint(value);
}

/** @throws CelRuntimeError when the time is not in the years 1 to 9999 */
export function instant(total: bigint, offset = 0): Instant {
  const nanos = ((total % SECOND) + SECOND) % SECOND;
  const seconds = (total - nanos) / SECOND;
  if (seconds < MIN_SECONDS || seconds > MAX_SECONDS) throw new CelRuntimeError('timestamp overflow');
  return new Instant(seconds, Number(nanos), offset);
}

function integers(operator: Operator, a: bigint, b: bigint): bigint {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      if (b === 0n) throw new CelRuntimeError('division by zero');
      return a / b;
    case '%':
      if (b === 0n) throw new CelRuntimeError('modulus by zero');
      // The smallest integer modulo -1 overflows in Go as its division does.
      if (b === -1n) int(-a);
      return a % b;
  }
}

function doubles(operator: Operator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      throw noOverload();
  }
}

function add(a: CelValue, b: CelValue): CelValue {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (isList(a) && isList(b)) return [...a, ...b];
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Uint8Array.from([...a, ...b]);
  if (a instanceof Duration && b instanceof Duration) return new Duration(int(a.nanos + b.nanos));
  if (a instanceof Instant && b instanceof Duration) return instant(a.total + b.nanos, a.offset);
  if (a instanceof Duration && b instanceof Instant) return instant(a.nanos + b.total, b.offset);
  throw noOverload();
}

function subtract(a: CelValue, b: CelValue): CelValue {
  if (a instanceof Duration && b instanceof Duration) return new Duration(int(a.nanos - b.nanos));
  if (a instanceof Instant && b instanceof Duration) return instant(a.total - b.nanos, a.offset);
  if (a instanceof Instant && b instanceof Instant) return new Duration(int(a.total - b.total));
  throw noOverload();
}
