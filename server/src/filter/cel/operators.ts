import { int } from './arithmetic.js';
import { CelRuntimeError } from './cel-error.js';
import { noOverload } from './compare.js';
import { celEquals, mapGet, numeric } from './equality.js';
import { goType, printedKey } from './go-names.js';
import { hasField, selectField } from './messages.js';
import { Duration, isList, MapValue, MessageValue, typeName, Uint, type CelValue } from './values.js';

/** `-value`. @throws CelRuntimeError for what is no number, or too large */
export function negated(value: CelValue): CelValue {
  if (typeof value === 'bigint') return int(-value);
  if (typeof value === 'number') return -value;
  if (value instanceof Duration) return new Duration(int(-value.nanos));
  throw noOverload();
}

/**
 * The name of the type of a literal with which cel-go makes no program where it stands between brackets; undefined for
 * others.
 */
export function unusableIndex(literal: CelValue): string | undefined {
  return literal === null || literal instanceof Uint8Array ? goType(literal) : undefined;
}

/** `collection[index]`. @throws CelRuntimeError where nothing stands there */
export function indexed(collection: CelValue, index: CelValue): CelValue {
  if (typeof index === 'object' && !(index instanceof Uint)) {
    throw new CelRuntimeError(`invalid qualifier type: ${goType(index)}`);
  }
  if (collection instanceof MapValue) {
    const found = mapGet(collection, index);
    if (found === undefined) throw noSuchKey(index);
    return found;
  }
  if (collection instanceof MessageValue && typeof index === 'string') return selectField(collection, index);
  if (!isList(collection)) throw noSuchKey(index);
  const position = numeric(index);
  if (position === undefined) throw new CelRuntimeError(`unsupported index type '${typeName(index)}' in list`);
  if (typeof position === 'number' && !Number.isInteger(position)) {
    throw new CelRuntimeError(`unsupported index value ${printedKey(position)} in list`);
  }
  const found = collection[Number(position)];
  if (found === undefined) throw new CelRuntimeError(`index out of bounds: ${position}`);
  return found;
}

/** Whether `has(value.name)` holds. @throws CelRuntimeError for a list, and for a message without such a field */
export function has(value: CelValue, name: string): boolean {
  if (value instanceof MessageValue) return hasField(value, name);
  if (value instanceof MapValue) return mapGet(value, name) !== undefined;
  if (isList(value)) throw new CelRuntimeError("unsupported index type 'string' in list");
  return false;
}

function noSuchKey(key: CelValue): CelRuntimeError {
  return new CelRuntimeError(`no such key: ${printedKey(key)}`);
}

/** `value in collection`. @throws CelRuntimeError for what is no list and no map */
export function contained(value: CelValue, collection: CelValue): boolean {
  if (collection instanceof MapValue) return mapGet(collection, value) !== undefined;
  if (!isList(collection)) throw noOverload();
  return collection.some((item) => celEquals(item, value));
}

/** `size(value)`: characters of a string, bytes, members or entries. @throws CelRuntimeError for other values */
export function size(value: CelValue): bigint {
  if (typeof value === 'string') return BigInt(Array.from(value).length);
  if (isList(value) || value instanceof Uint8Array) return BigInt(value.length);
  if (value instanceof MapValue) return BigInt(value.entries.length);
  throw noOverload();
}

/** What a value adds to the cost of a function that looks through it. */
export function costOf(value: CelValue): number {
  if (typeof value === 'string') return Math.ceil(value.length / 10);
  if (isList(value) || value instanceof Uint8Array) return value.length;
  return value instanceof MapValue ? value.entries.length : 0;
}
