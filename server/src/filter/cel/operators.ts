import { int } from './arithmetic.js';
import { CelRuntimeError } from './cel-error.js';
import { noOverload } from './compare.js';
import { celEquals, mapGet, numeric } from './equality.js';
import { Duration, isList, MapValue, typeOfLiteral, Uint, type CelValue } from './values.js';

/** Types of a literal between brackets with which cel-go makes no program, as its error names them. */
const NO_INDEX: Readonly<Record<string, string>> = { bytes: 'types.Bytes', null: 'types.Null' };

/** `-value`. @throws CelRuntimeError for what is no number, or too large */
export function negated(value: CelValue): CelValue {
  if (typeof value === 'bigint') return int(-value);
  if (typeof value === 'number') return -value;
  if (value instanceof Duration) return new Duration(int(-value.nanos));
  throw noOverload();
}

/** The name of the type of a literal that nothing can be indexed with, undefined for other literals. */
export function unusableIndex(literal: CelValue): string | undefined {
  return NO_INDEX[typeOfLiteral(literal).kind];
}

/** `collection[index]`. @throws CelRuntimeError where nothing stands there */
export function indexed(collection: CelValue, index: CelValue): CelValue {
  if (typeof index === 'object' && !(index instanceof Uint)) throw new CelRuntimeError('invalid qualifier type');
  if (collection instanceof MapValue) {
    const found = mapGet(collection, index);
    if (found === undefined) throw new CelRuntimeError('no such key');
    return found;
  }
  if (!isList(collection)) throw noOverload();
  const position = numeric(index);
  if (position === undefined) throw noOverload();
  const found = collection[Number(position)];
  if (found === undefined) throw new CelRuntimeError(`index out of bounds: ${position}`);
  return found;
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
