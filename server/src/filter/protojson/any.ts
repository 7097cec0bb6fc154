import type { ScalarType } from '../../schema/field.js';
import type { Decoder } from './decode.js';
import type { Token } from './json-reader.js';
import { isMessageType } from './message-types.js';
import type { AnyMessage, ProtoMessage, ProtoValue } from './proto-value.js';

/** The wrappers of google.protobuf, whose JSON in an Any stands behind `value`. */
const WRAPPERS: Readonly<Record<string, ScalarType>> = {
  'google.protobuf.BoolValue': 'bool',
  'google.protobuf.StringValue': 'string',
  'google.protobuf.Int32Value': 'int32',
  'google.protobuf.UInt32Value': 'uint32',
  'google.protobuf.Int64Value': 'int64',
  'google.protobuf.UInt64Value': 'uint64',
  'google.protobuf.DoubleValue': 'double',
};

/** Reads a google.protobuf.Any: the JSON of a message that hubble has built in, with its type in `@type`. */
export function decodeAny(decoder: Decoder): AnyMessage | ProtoMessage {
  const { reader, options } = decoder;
  const start = reader.peek();
  if (start.kind !== '{') throw reader.unexpected(start);
  const type = findType(decoder);
  if (type === 'empty' || (type === 'missing' && options.discardUnknown)) {
    reader.skipValue();
    return {};
  }
  if (type === 'missing') throw reader.errorAt(start.start, 'missing "@type" field');
  const typeUrl = type.text;
  const name = typeUrl.slice(typeUrl.lastIndexOf('/') + 1);
  if (name === 'google.protobuf.Timestamp' || WRAPPERS[name] !== undefined) {
    return { typeUrl, message: { value: decodeWellKnown(decoder, name) } };
  }
  if (name === 'google.protobuf.Empty') return { typeUrl, message: decoder.message('', true) };
  const local = /^(?:flow|observer|relay)\.(.+)$/.exec(name)?.[1];
  if (local === undefined || !isMessageType(local)) {
    throw reader.errorAt(type.start, `unable to resolve ${reader.raw(type)}: "not found"`);
  }
  return { typeUrl, message: decoder.message(local, true) };
}

/** Looks ahead for the type of the object that comes next. */
function findType({ reader: outer }: Decoder): Token | 'empty' | 'missing' {
  const reader = outer.clone();
  reader.read();
  let type: Token | undefined;
  for (let members = 0; ; members++) {
    const key = reader.read();
    if (key.kind !== 'name') return type ?? (members === 0 ? 'empty' : 'missing');
    if (key.text !== '@type') {
      reader.skipValue();
      continue;
    }
    if (type) throw reader.errorAt(key.start, 'duplicate "@type" field');
    type = reader.read();
    if (type.kind !== 'string') {
      throw reader.errorAt(type.start, `@type field value is not a string: ${reader.raw(type)}`);
    }
    if (type.text === '') throw reader.errorAt(type.start, '@type field contains empty value');
  }
}

function decodeWellKnown(decoder: Decoder, name: string): ProtoValue {
  const { reader, options } = decoder;
  reader.read();
  let value: ProtoValue | undefined;
  for (;;) {
    const key = reader.read();
    if (key.kind !== 'name') {
      if (value === undefined) throw reader.errorAt(key.start, 'missing "value" field');
      return value;
    }
    if (key.text === '@type') {
      reader.read();
    } else if (key.text === 'value') {
      if (value !== undefined) throw reader.errorAt(key.start, 'duplicate "value" field');
      const scalar = WRAPPERS[name];
      value = scalar === undefined ? decoder.timestamp() : decoder.scalar(scalar, 'value');
    } else {
      if (!options.discardUnknown) throw decoder.errorAt(key, 'unknown field');
      reader.skipValue();
    }
  }
}
