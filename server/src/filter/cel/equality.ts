import type { ProtoValue } from '../protojson/proto-value.js';
import { Duration, Instant, isList, MapValue, MessageValue, TypeValue, Uint, type CelValue } from './values.js';

/** CEL's `==`: values of different types are unequal, numbers are compared by what they stand for. */
export function celEquals(a: CelValue, b: CelValue): boolean {
  const [x, y] = [numeric(a), numeric(b)];
  if (x !== undefined || y !== undefined) return x !== undefined && y !== undefined && x == y;
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

/** The value under a key; keys are equal as values are. */
export function mapGet({ entries }: MapValue, key: CelValue): CelValue | undefined {
  return entries.find(([each]) => celEquals(each, key))?.[1];
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
