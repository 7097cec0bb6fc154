import { parseGoDuration } from '../../grammar/duration.js';
import { parseGoBool } from '../../grammar/go-bool.js';
import { formatFloat, parseFloat64 } from '../../grammar/go-number.js';
import { formatRfc3339Nano, nanosecondsOf, parseGoTime, SECOND } from '../../grammar/time.js';
import { strictUtf8, utf8Bytes } from '../../grammar/utf8.js';
import { instant, int, uint } from './arithmetic.js';
import { CelRuntimeError } from './cel-error.js';
import { noOverload } from './compare.js';
import { typeName, Duration, Instant, Uint, type CelValue } from './values.js';

/** The smallest integer, which no double is converted to (common/types/overflow.go). */
const MIN_INT = -(2 ** 63);

/** CEL's conversion functions, by name. Each throws CelRuntimeError where the value has no counterpart. */
export const CONVERSIONS: ReadonlyMap<string, (value: CelValue) => CelValue> = new Map<
  string,
  (value: CelValue) => CelValue
>([
  ['dyn', (value) => value],
  ['bool', toBool],
  ['bytes', toBytes],
  ['double', toDouble],
  ['duration', toDuration],
  ['int', toInt],
  ['string', toText],
  ['timestamp', toInstant],
  ['uint', toUint],
]);

function failure(value: CelValue, to: string): CelRuntimeError {
  return new CelRuntimeError(`type conversion error from '${typeName(value)}' to '${to}'`);
}

function toBool(value: CelValue): CelValue {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw noOverload();
  const read = parseGoBool(value);
  if (read === undefined) throw failure(value, 'bool');
  return read;
}

function toBytes(value: CelValue): CelValue {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return Uint8Array.from(utf8Bytes(value));
  throw noOverload();
}

function toDouble(value: CelValue): CelValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint) return Number(value.value);
  if (typeof value !== 'string') throw noOverload();
  const number = parseFloat64(value);
  if (number === undefined) throw failure(value, 'double');
  return number;
}

function toDuration(value: CelValue): CelValue {
  if (value instanceof Duration) return value;
  if (typeof value !== 'string' && typeof value !== 'bigint') throw noOverload();
  // cel-go declares duration(int), and has nothing to do it with.
  const nanos = typeof value === 'string' ? parseGoDuration(value) : undefined;
  if (nanos === undefined) throw failure(value, 'google.protobuf.Duration');
  return new Duration(nanos);
}

function toInt(value: CelValue): CelValue {
  if (typeof value === 'bigint') return value;
  if (value instanceof Uint) return int(value.value);
  if (value instanceof Instant) return value.seconds;
  if (value instanceof Duration) return value.nanos;
  if (typeof value === 'number') return int(truncated(value, MIN_INT));
  if (typeof value !== 'string') throw noOverload();
  if (!/^[-+]?[0-9]{1,400}$/.test(value)) throw failure(value, 'int');
  const number = BigInt(value.replace('+', ''));
  if (BigInt.asIntN(64, number) !== number) throw failure(value, 'int');
  return number;
}

function toUint(value: CelValue): CelValue {
  if (value instanceof Uint) return value;
  if (typeof value === 'bigint') return uint(value);
  if (typeof value === 'number') return uint(truncated(value, -Number.MIN_VALUE));
  if (typeof value !== 'string') throw noOverload();
  if (!/^[0-9]{1,400}$/.test(value)) throw failure(value, 'uint');
  const number = BigInt(value);
  if (BigInt.asUintN(64, number) !== number) throw failure(value, 'uint');
  return new Uint(number);
}

/** @param below what cel-go refuses, as it refuses everything that is less */
function truncated(value: number, below: number): bigint {
  if (!Number.isFinite(value) || value <= below) throw new CelRuntimeError('integer overflow');
  return BigInt(Math.trunc(value));
}

function toInstant(value: CelValue): CelValue {
  if (value instanceof Instant) return value;
  if (typeof value === 'bigint') return instant(value * SECOND);
  if (typeof value !== 'string') throw noOverload();
  const time = parseGoTime(value);
  if (!time) throw failure(value, 'google.protobuf.Timestamp');
  return instant(nanosecondsOf(time), offsetOf(value));
}

/** How far ahead of UTC a time is written that Go can read, in minutes. */
function offsetOf(text: string): number {
  const [, sign, hours, minutes] = /([-+])(\d\d):(\d\d)$/.exec(text) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

function toText(value: CelValue): CelValue {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return formatFloat(value);
  if (value instanceof Uint) return String(value.value);
  if (value instanceof Instant) return formatRfc3339Nano(value, value.offset);
  if (value instanceof Duration) return formatDuration(value);
  if (value instanceof Uint8Array) return decode(value);
  throw noOverload();
}

function decode(bytes: Uint8Array): string {
  const text = strictUtf8(bytes);
  if (text === undefined) throw new CelRuntimeError('invalid UTF-8 in bytes, cannot convert to string');
  return text;
}

/** The seconds as a double, with as many digits as tell it from others. */
function formatDuration({ nanos }: Duration): string {
  const seconds = Number(nanos / SECOND) + Number(nanos % SECOND) / 1e9;
  return `${Math.abs(seconds) < 1e-6 && nanos !== 0n ? seconds.toFixed(9).replace(/(?<!0)0+$/, '') : String(seconds)}s`;
}
