import { nanosecondsOf, type Timestamp } from '../../grammar/time.js';
import type { ProtoMessage } from '../protojson/proto-value.js';
import { BOOL, BYTES, DOUBLE, DURATION, INT, NULL, STRING, TIMESTAMP, typeOf, UINT, type CelType } from './types.js';

/** A value of CEL: int is bigint, double is number, a list is an array. */
export type CelValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint
  | Uint8Array
  | Instant
  | Duration
  | TypeValue
  | MessageValue
  | MapValue
  | readonly CelValue[];

/** A uint, which is no int: CEL converts neither to the other. */
export class Uint {
  constructor(readonly value: bigint) {}
}

/** A google.protobuf.Timestamp. */
export class Instant implements Timestamp {
  constructor(
    readonly seconds: bigint,
    readonly nanos: number,
    /** Minutes ahead of UTC in which it is written; it is the same moment in every other. */
    readonly offset = 0,
  ) {}

  /** Nanoseconds since 1970. */
  get total(): bigint {
    return nanosecondsOf(this);
  }
}

/** A google.protobuf.Duration, in nanoseconds as Go has it. */
export class Duration {
  constructor(readonly nanos: bigint) {}
}

/** A type as a value: what `type(x)` gives. */
export class TypeValue {
  constructor(readonly name: string) {}
}

/** A message of package flow. */
export class MessageValue {
  constructor(
    readonly type: CelType,
    readonly message: ProtoMessage,
  ) {}
}

/** A map; keys of different types may be equal, so that its entries are looked through one by one. */
export class MapValue {
  constructor(readonly entries: readonly (readonly [key: CelValue, value: CelValue])[]) {}
}

/** Whether a value is a list. */
export function isList(value: CelValue): value is readonly CelValue[] {
  return Array.isArray(value);
}

/** The static type of a literal, or of the other values that are not made of others. */
export function typeOfLiteral(value: CelValue): CelType {
  if (value === null) return NULL;
  switch (typeof value) {
    case 'boolean':
      return BOOL;
    case 'bigint':
      return INT;
    case 'number':
      return DOUBLE;
    case 'string':
      return STRING;
  }
  if (value instanceof Uint) return UINT;
  if (value instanceof Uint8Array) return BYTES;
  if (value instanceof Instant) return TIMESTAMP;
  if (value instanceof Duration) return DURATION;
  return typeOf();
}

/** The name that `type(value)` stands for. */
export function typeName(value: CelValue): string {
  if (isList(value)) return 'list';
  if (value instanceof MapValue) return 'map';
  if (value instanceof MessageValue) return value.type.name;
  return typeOfLiteral(value).name;
}
