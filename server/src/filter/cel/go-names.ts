import { formatFloat } from '../../grammar/go-number.js';
import { Duration, Instant, isList, MapValue, MessageValue, TypeValue, Uint, type CelValue } from './values.js';

/** The name of cel-go's type for a value, which some of its errors give. */
export function goType(value: CelValue): string {
  if (value === null) return 'types.Null';
  switch (typeof value) {
    case 'boolean':
      return 'types.Bool';
    case 'bigint':
      return 'types.Int';
    case 'number':
      return 'types.Double';
    case 'string':
      return 'types.String';
  }
  if (value instanceof Uint) return 'types.Uint';
  if (value instanceof Uint8Array) return 'types.Bytes';
  if (value instanceof Instant) return 'types.Timestamp';
  if (value instanceof Duration) return 'types.Duration';
  if (value instanceof TypeValue) return '*types.Type';
  if (value instanceof MessageValue) return '*types.protoObj';
  if (value instanceof MapValue) return '*types.baseMap';
  return isList(value) ? '*types.baseList' : 'types.Unknown';
}

/** A key as Go prints it: what no map can have as a key is never asked for. */
export function printedKey(key: CelValue): string {
  if (typeof key === 'number') return formatFloat(key);
  if (key instanceof Uint) return String(key.value);
  return typeof key === 'object' ? goType(key) : String(key);
}
