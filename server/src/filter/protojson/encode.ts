import { escapeHtml } from '../../grammar/escapes.js';
import { formatTimestamp, type Timestamp } from '../../grammar/time.js';
import type { Field } from '../../schema/field.js';
import { ENUM_NAMES } from './enums.js';
import { isMessageType, messageType } from './message-types.js';
import type { AnyMessage, ProtoMessage, ProtoValue, Wrapped } from './proto-value.js';

/**
 * Writes a message as hubble prints it: proto names, fields in the order of their declaration, 64-bit numbers as
 * strings, enums by name, and the characters that Go's encoding/json escapes for HTML.
 */
export function encodeMessage(name: string, message: ProtoMessage): string {
  return escapeHtml(encodeFields(name, message, []));
}

function encodeFields(name: string, message: ProtoMessage, members: readonly string[]): string {
  const fields = messageType(name).fields.flatMap((field) => {
    const value = message[field.name];
    return value === undefined ? [] : [`"${field.name}":${encodeField(field, value)}`];
  });
  return `{${[...members, ...fields].join(',')}}`;
}

function encodeField(field: Field, value: ProtoValue): string {
  if (field.repeated && Array.isArray(value)) {
    return `[${value.map((item: ProtoValue) => encodeValue(field, item)).join(',')}]`;
  }
  return encodeValue(field, value);
}

function encodeValue({ type }: Field, value: ProtoValue): string {
  switch (type.kind) {
    case 'message':
      return encodeFields(type.message, value as ProtoMessage, []);
    case 'any':
      return encodeAny(value as AnyMessage);
    case 'enum':
      return encodeEnum(type.enum, Number(value));
    case 'scalar':
      if (type.scalar === 'timestamp') return JSON.stringify(formatTimestamp(value as Timestamp));
      return encodeScalar(type.wrapper ? (value as Wrapped).value : value);
    default:
      return encodeScalar(value);
  }
}

function encodeEnum(enumName: string, number: number): string {
  const name = ENUM_NAMES.get(enumName)?.nameOf.get(number);
  return name === undefined ? String(number) : `"${name}"`;
}

function encodeScalar(value: ProtoValue): string {
  return typeof value === 'bigint' ? `"${value}"` : JSON.stringify(value);
}

function encodeAny({ typeUrl, message }: Partial<AnyMessage>): string {
  if (typeUrl === undefined || message === undefined) return '{}';
  const member = `"@type":${JSON.stringify(typeUrl)}`;
  const name = typeUrl.slice(typeUrl.lastIndexOf('.') + 1);
  if (isMessageType(name)) return encodeFields(name, message as ProtoMessage, [member]);
  const { value } = message as Partial<Wrapped>;
  if (value === undefined) return `{${member}}`;
  const text = typeof value === 'object' ? JSON.stringify(formatTimestamp(value)) : encodeScalar(value);
  return `{${member},"value":${text}}`;
}
