import type { Field, ScalarType } from '../../schema/field.js';
import { parseTimestamp } from '../../grammar/time.js';
import { decodeAny } from './any.js';
import { ENUM_NAMES } from './enums.js';
import { INTEGER_RANGES, integerOf, isIntegerType } from './integer.js';
import { JsonReader, leadingNumber, type Token } from './json-reader.js';
import { type ProtoJsonError } from './proto-json-error.js';
import { messageType } from './message-types.js';
import type { ProtoMessage, ProtoScalar, ProtoValue } from './proto-value.js';

/** How strict protojson is told to be. */
export interface DecodeOptions {
  /** Skip fields and enum names that are not known, where they are errors otherwise. */
  readonly discardUnknown: boolean;
}

/**
 * Reads a message as Go's protojson.Unmarshal does.
 * @throws ProtoJsonError with the text that Go prints
 */
export function decodeMessage(name: string, text: string, options: DecodeOptions): ProtoMessage {
  const reader = new JsonReader(text);
  const message = new Decoder(reader, options).message(name);
  const end = reader.read();
  if (end.kind !== 'eof') throw reader.unexpected(end);
  return message;
}

/** Reads values of one text. */
export class Decoder {
  constructor(
    readonly reader: JsonReader,
    readonly options: DecodeOptions,
  ) {}

  /** @param embedded the message is the content of an Any, whose `@type` is not one of its fields */
  message(name: string, embedded = false): ProtoMessage {
    const { reader } = this;
    const type = messageType(name);
    const start = reader.read();
    if (start.kind !== '{') throw reader.unexpected(start);
    const message: Record<string, ProtoValue> = {};
    const seen = new Set<string>();
    for (;;) {
      const key = reader.read();
      if (key.kind === '}') return message;
      if (key.kind !== 'name') throw reader.unexpected(key);
      if (embedded && key.text === '@type') {
        reader.read();
        continue;
      }
      const field = type.byKey.get(key.text);
      if (!field) {
        if (!this.options.discardUnknown) throw this.errorAt(key, 'unknown field');
        reader.skipValue();
        continue;
      }
      if (seen.has(field.name)) throw this.errorAt(key, 'duplicate field');
      seen.add(field.name);
      if (reader.peek().kind === 'null') {
        reader.read();
        continue;
      }
      this.refuseSecondOfOneof(name, field, key, seen);
      const value = field.repeated ? this.list(field) : this.value(field);
      if (value !== undefined && !isDefault(value)) message[field.name] = value;
    }
  }

  private refuseSecondOfOneof(messageName: string, { oneof }: Field, key: Token, seen: Set<string>): void {
    if (oneof === undefined) return;
    const mark = `oneof ${oneof}`;
    if (seen.has(mark)) {
      const full = `${messageName}.${oneof}`;
      throw this.reader.errorAt(key.start, `error parsing ${this.rawName(key)}, oneof ${full} is already set`);
    }
    seen.add(mark);
  }

  private list(field: Field): ProtoValue[] {
    const { reader } = this;
    const start = reader.read();
    if (start.kind !== '[') throw reader.unexpected(start);
    const values: ProtoValue[] = [];
    while (reader.peek().kind !== ']') {
      const value = this.value(field);
      if (value !== undefined) values.push(value);
    }
    reader.read();
    return values;
  }

  /** Undefined stands for an unknown enum name that is to be skipped. */
  private value(field: Field): ProtoValue | undefined {
    const { type } = field;
    switch (type.kind) {
      case 'message':
        return this.message(type.message);
      case 'any':
        return decodeAny(this);
      case 'enum':
        return this.enumNumber(type.enum, field);
      case 'event-type':
      case 'sub-type':
        return this.scalar('int32', jsonName(field));
      case 'scalar':
        if (type.scalar === 'timestamp') return this.timestamp();
        return type.wrapper ? { value: this.scalar(type.scalar, 'value') } : this.scalar(type.scalar, jsonName(field));
      // No protobuf message has fields of these types.
      case 'json-text':
      case 'integer':
        return this.scalar('string', jsonName(field));
    }
  }

  /** Reads a scalar; the name is the one that an error gives. */
  scalar(type: ScalarType, name: string): ProtoScalar {
    const token = this.reader.read();
    const value = this.scalarOf(type, token);
    if (value === undefined) throw this.invalid(type, name, token);
    return value;
  }

  private scalarOf(type: ScalarType, token: Token): ProtoScalar | undefined {
    if (type === 'bool') return token.kind === 'bool' ? this.reader.raw(token) === 'true' : undefined;
    if (type === 'string') return token.kind === 'string' ? token.text : undefined;
    const number = this.numberText(token);
    if (number === undefined) return undefined;
    if (!isIntegerType(type)) return Number.isFinite(Number(number)) ? Number(number) : undefined;
    const integer = integerOf(number, INTEGER_RANGES[type]);
    return integer === undefined || type.endsWith('64') ? integer : Number(integer);
  }

  /**
   * The digits of a number, which may stand in quotes: there, what comes behind them is not looked at (`"4/x"` is 4).
   */
  private numberText(token: Token): string | undefined {
    if (token.kind === 'number') return this.reader.raw(token);
    return token.kind === 'string' ? leadingNumber(token.text) : undefined;
  }

  private enumNumber(enumName: string, field: Field): number | undefined {
    const token = this.reader.read();
    if (token.kind === 'string') {
      const number = ENUM_NAMES.get(enumName)?.numberOf.get(token.text);
      if (number !== undefined) return number;
      if (this.options.discardUnknown) return undefined;
    }
    const number = token.kind === 'number' ? integerOf(this.reader.raw(token), INTEGER_RANGES.int32) : undefined;
    if (number === undefined) throw this.invalid('enum', jsonName(field), token);
    return Number(number);
  }

  timestamp(): ProtoValue {
    const token = this.reader.read();
    if (token.kind !== 'string') throw this.reader.unexpected(token);
    const time = parseTimestamp(token.text);
    if (typeof time !== 'string') return time;
    const raw = this.reader.raw(token);
    const message =
      time === 'invalid'
        ? `invalid google.protobuf.Timestamp value ${raw}`
        : `google.protobuf.Timestamp value out of range: ${raw}`;
    throw this.reader.errorAt(token.start, message);
  }

  errorAt(key: Token, message: string): ProtoJsonError {
    return this.reader.errorAt(key.start, `${message} ${this.rawName(key)}`);
  }

  private rawName(key: Token): string {
    return this.reader.raw(key);
  }

  private invalid(type: string, name: string, token: Token): ProtoJsonError {
    return this.reader.errorAt(token.start, `invalid value for ${type} field ${name}: ${this.reader.raw(token)}`);
  }
}

function jsonName({ name, alias }: Field): string {
  return alias ?? name;
}

/** Zero values are the same as no value in proto3. */
function isDefault(value: ProtoValue): boolean {
  return value === false || value === 0 || value === 0n || value === '' || (Array.isArray(value) && value.length === 0);
}
