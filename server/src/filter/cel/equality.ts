import type { ProtoValue } from '../protojson/proto-value.js';
import { Duration, Instant, isList, MapValue, MessageValue, TypeValue, Uint, type CelValue } from './values.js';

/** CEL's `==`: values of different types are unequal, numbers are compared by what they stand for. */
export function celEquals(a: CelValue, b: CelValue): boolean {
  const [x, y] = [numeric(a), numeric(b)];
  if (x !== undefined || y !== undefined) return x !== undefined && y !== undefined && compareNumbers(x, y) === 0;
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((item, index) => celEquals(item, b[index] ?? null));
  if (a instanceof MapValue) return b instanceof MapValue && mapEquals(a, b);
  if (a instanceof Uint8Array) return b instanceof Uint8Array && a.join() === b.join();
  if (a instanceof Instant) return b instanceof Instant && a.total === b.total;
  if (a instanceof Duration) return b instanceof Duration && a.nanos === b.nanos;
  if (a instanceof TypeValue) return b instanceof TypeValue && a.name === b.name;
  if (!(a instanceof MessageValue) || !(b instanceof MessageValue)) return false;
  return a.type.name === b.type.name && protoEquals(a.message, b.message);
}

/** The value of a number of any type. */
export function numeric(value: CelValue): bigint | number | undefined {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  return value instanceof Uint ? value.value : undefined;
}

/**
 * Negative, zero or positive, NaN for no order; an integer beside a double is rounded to one first
 * (common/types/compare.go).
 */
export function compareNumbers(x: bigint | number, y: bigint | number): number {
  const [a, b] = typeof x === typeof y ? [x, y] : [Number(x), Number(y)];
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : NaN;
}

/**
 * The value under a key. One that is not there as it is is looked for as an integer of the other type, a double as
 * either (common/types/map.go, Find).
 */
export function mapGet({ entries }: MapValue, key: CelValue): CelValue | undefined {
  for (const spelling of spellings(key)) {
    const found = entries.find(([each]) => sameKey(each, spelling));
    if (found) return found[1];
  }
  return undefined;
}

function spellings(key: CelValue): CelValue[] {
  if (typeof key === 'bigint') return [key, new Uint(key)];
  if (key instanceof Uint) return [key, key.value];
  if (typeof key === 'number' && Number.isInteger(key)) return [key, BigInt(key), new Uint(BigInt(key))];
  return [key];
}

/**
 * Whether two keys are one in a map: of one type, and equal. Lists, maps and messages are keys by what they are, not by
 * what they hold.
 */
export function sameKey(a: CelValue, b: CelValue): boolean {
  if (a instanceof Uint) return b instanceof Uint && a.value === b.value;
  if (a instanceof Instant || a instanceof Duration || a instanceof TypeValue) return celEquals(a, b);
  return a === b;
}

function mapEquals(a: MapValue, b: MapValue): boolean {
  if (a.entries.length !== b.entries.length) return false;
  return a.entries.every(([key, value]) => {
    const other = mapGet(b, key);
    return other !== undefined && celEquals(value, other);
  });
}

/** Messages are equal when the same fields are set, to equal values. */
function protoEquals(a: ProtoValue | undefined, b: ProtoValue | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [x, y] = [Object.entries(a), Object.entries(b)];
  const other = new Map<string, ProtoValue | undefined>(y);
  return (
    x.length === y.length &&
    x.every(([name, value]: [string, ProtoValue | undefined]) => protoEquals(value, other.get(name)))
  );
}
