import type { Field } from '../../schema/field.js';
import { isMessageType } from '../protojson/message-types.js';
import type { AnyMessage, ProtoMessage, ProtoValue, Wrapped } from '../protojson/proto-value.js';
import type { Timestamp } from '../../grammar/time.js';
import { CelRuntimeError } from './cel-error.js';
import { fieldNamed } from './environment.js';
import { messageOf } from './types.js';
import { Duration, Instant, isList, MessageValue, Uint, type CelValue } from './values.js';

const EMPTY: ProtoMessage = {};

/** The value of a field: a default where it is not set, null for a wrapper. */
function readField(field: Field, { message }: MessageValue): CelValue {
  const value = message[field.name];
  if (field.repeated) return Array.isArray(value) ? value.map((item: ProtoValue) => single(field, item)) : [];
  return single(field, value);
}

/** Whether `has(message.name)` holds. */
export function hasField(value: MessageValue, name: string): boolean {
  if (!fieldNamed(value.type, name)) throw new CelRuntimeError(`no such field '${name}'`);
  return value.message[name] !== undefined;
}

/** The value of the field of this name. @throws CelRuntimeError where the message has no such field */
export function selectField(value: MessageValue, name: string): CelValue {
  const field = fieldNamed(value.type, name);
  if (!field) throw new CelRuntimeError(`no such field '${name}'`);
  return readField(field, value);
}

function single(field: Field, value: ProtoValue | undefined): CelValue {
  const { type } = field;
  switch (type.kind) {
    case 'message':
      return new MessageValue(messageOf(type.message), (value as ProtoMessage | undefined) ?? EMPTY);
    case 'any':
      return value === undefined ? null : unpacked(value as Partial<AnyMessage>);
    case 'scalar':
      if (type.wrapper) return value === undefined ? null : scalar(type.scalar, (value as Wrapped).value);
      return scalar(type.scalar, value);
    default:
      return BigInt((value as number | undefined) ?? 0);
  }
}

function scalar(type: string, value: ProtoValue | undefined): CelValue {
  switch (type) {
    case 'bool':
      return value === true;
    case 'string':
      return typeof value === 'string' ? value : '';
    case 'uint32':
    case 'uint64':
      return new Uint(BigInt((value as number | bigint | undefined) ?? 0));
    case 'timestamp': {
      const time = value as Timestamp | undefined;
      return new Instant(time?.seconds ?? 0n, time?.nanos ?? 0);
    }
    case 'double':
      return (value as number | undefined) ?? 0;
    default:
      return BigInt((value as number | bigint | undefined) ?? 0);
  }
}

function unpacked({ typeUrl, message }: Partial<AnyMessage>): CelValue {
  if (typeUrl === undefined || message === undefined) throw new CelRuntimeError('google.protobuf.Any: unknown type ""');
  const name = typeUrl.slice(typeUrl.lastIndexOf('/') + 1);
  if (isMessageType(name.slice(name.lastIndexOf('.') + 1))) {
    return new MessageValue(messageOf(name.slice(name.lastIndexOf('.') + 1)), message as ProtoMessage);
  }
  const kind = name
    .slice('google.protobuf.'.length)
    .replace(/Value$/, '')
    .toLowerCase();
  return scalar(kind, (message as Wrapped).value);
}

/** A message written in an expression. @throws CelRuntimeError where a value does not fit its field */
export function writeMessage(
  name: string,
  fields: readonly (readonly [field: Field, value: CelValue])[],
): MessageValue {
  const message: Record<string, ProtoValue> = {};
  for (const [field, value] of fields) {
    const written = fieldValue(field, value);
    if (written !== undefined) message[field.name] = written;
  }
  return new MessageValue(messageOf(name), message);
}

function fieldValue(field: Field, value: CelValue): ProtoValue | undefined {
  if (!field.repeated) return toProto(field, value, true);
  if (!isList(value)) throw unsupported(field);
  const items = value.map((item) => toProto(field, item, false) ?? 0);
  return items.length === 0 ? undefined : items;
}

/** Undefined where the field is left unset: null, and the zero of a scalar. */
function toProto(field: Field, value: CelValue, omitZero: boolean): ProtoValue | undefined {
  const { type } = field;
  if (value === null) {
    if (type.kind === 'message' || (type.kind === 'scalar' && (type.wrapper ?? type.scalar === 'timestamp')))
      return undefined;
    throw unsupported(field);
  }
  if (value instanceof MessageValue) return value.message;
  if (value instanceof Instant) return { seconds: value.seconds, nanos: value.nanos };
  const plain = plainValue(field, value);
  if (type.kind === 'scalar' && type.wrapper) return { value: plain };
  return omitZero && (plain === 0 || plain === 0n || plain === '' || plain === false) ? undefined : plain;
}

function plainValue(field: Field, value: CelValue): boolean | number | bigint | string {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  const number = value instanceof Uint ? value.value : value;
  if (typeof number !== 'bigint' || value instanceof Duration) throw unsupported(field);
  const { type } = field;
  if (type.kind === 'scalar' && type.scalar.endsWith('64')) return number;
  const fits = value instanceof Uint ? BigInt.asUintN(32, number) === number : BigInt.asIntN(32, number) === number;
  if (!fits) throw new CelRuntimeError(`${value instanceof Uint ? 'unsigned ' : ''}integer overflow`);
  return Number(number);
}

function unsupported({ name }: Field): CelRuntimeError {
  return new CelRuntimeError(`unsupported type conversion for field '${name}'`);
}
