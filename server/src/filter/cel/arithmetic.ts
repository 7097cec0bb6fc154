import { isInRange, timeAt } from '../../grammar/time.js';
import { CelRuntimeError } from './cel-error.js';
import { noOverload } from './compare.js';
import { Duration, Instant, isList, Uint, type CelValue } from './values.js';

/** The operators on numbers, some of which other values have as well. */
export type Operator = '+' | '-' | '*' | '/' | '%';

/**
 * Applies an arithmetic operator.
 * @throws CelRuntimeError on overflow, division by zero, or types that do not go together
 */
export function calculate(operator: Operator, a: CelValue, b: CelValue): CelValue {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int(integers(operator, a, b));
  if (a instanceof Uint && b instanceof Uint) return uint(integers(operator, a.value, b.value));
  if (typeof a === 'number' && typeof b === 'number') return doubles(operator, a, b);
  if (operator === '+') return add(a, b);
  if (operator === '-') return subtract(a, b);
  throw noOverload();
}

/** An int. @throws CelRuntimeError when 64 bits cannot hold the value */
export function int(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw new CelRuntimeError('integer overflow');
  return value;
}

/** A uint. @throws CelRuntimeError when 64 bits cannot hold the value, or it is below zero */
export function uint(value: bigint): Uint {
  if (BigInt.asUintN(64, value) !== value) throw new CelRuntimeError('unsigned integer overflow');
  return new Uint(value);
}

/**
 * A timestamp.
 * @param total nanoseconds since 1970
 * @param offset minutes ahead of UTC in which it is written
 * @throws CelRuntimeError when the time is not in the years 1 to 9999
 */
export function instant(total: bigint, offset = 0): Instant {
  const time = timeAt(total);
  if (!isInRange(time)) throw new CelRuntimeError('timestamp overflow');
  return new Instant(time.seconds, time.nanos, offset);
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
