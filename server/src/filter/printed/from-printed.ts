import { parseTimestamp } from '../../grammar/time.js';
import type { Field, ScalarType } from '../../schema/field.js';
import { ENUM_NAMES } from '../protojson/enums.js';
import { messageType } from '../protojson/message-types.js';
import type { ProtoMessage, ProtoValue } from '../protojson/proto-value.js';

type Convert = (json: unknown) => ProtoValue;

interface Conversion {
  readonly name: string;
  readonly convert: Convert;
}

/** What must be done to the members of a message; made once for each. */
const conversions = new Map<string, readonly Conversion[]>();

/**
 * The message of an object that JSON.parse made of a text in printed form: its members are known to be set, in range
 * and of the right type, so only what JSON has no type for is turned. The object is taken over.
 */
export function messageFromPrinted(name: string, object: Record<string, unknown>): ProtoMessage {
  for (const { name: member, convert } of conversionsOf(name)) {
    const value = object[member];
    if (value !== undefined) object[member] = convert(value);
  }
  return object as ProtoMessage;
}

/** The value of a field, of what JSON.parse made of its text. */
export function valueFromPrinted(field: Field, json: unknown): ProtoValue {
  return (conversionOf(field) ?? asItIs)(json);
}

function asItIs(json: unknown): ProtoValue {
  return json as ProtoValue;
}

function conversionsOf(name: string): readonly Conversion[] {
  let found = conversions.get(name);
  if (!found) {
    found = messageType(name).fields.flatMap((field) => {
      const convert = conversionOf(field);
      return convert ? [{ name: field.name, convert }] : [];
    });
    conversions.set(name, found);
  }
  return found;
}

/** Undefined for a field whose JSON is its value. */
function conversionOf(field: Field): Convert | undefined {
  const one = ofOne(field);
  return one && field.repeated ? (json) => (json as unknown[]).map(one) : one;
}

function ofOne({ type }: Field): Convert | undefined {
  switch (type.kind) {
    case 'message':
      return (json) => messageFromPrinted(type.message, json as Record<string, unknown>);
    case 'enum': {
      const numberOf = ENUM_NAMES.get(type.enum)?.numberOf;
      return (json) => (typeof json === 'string' ? (numberOf?.get(json) ?? 0) : Number(json));
    }
    case 'scalar': {
      const scalar = ofScalar(type.scalar);
      return type.wrapper ? (json) => ({ value: (scalar ?? asItIs)(json) as boolean }) : scalar;
    }
    default:
      return undefined;
  }
}

function ofScalar(type: ScalarType): Convert | undefined {
  if (type === 'timestamp') return (json) => parseTimestamp(String(json));
  return type === 'int64' || type === 'uint64' ? (json) => BigInt(String(json)) : undefined;
}
