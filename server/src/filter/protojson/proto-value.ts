import type { Timestamp } from '../../grammar/time.js';

/**
 * A protobuf message in memory: proto field name to value. A field stands here only when it is set: no scalar that is
 * zero, no empty list. Numbers of 64 bits are bigint, enums are numbers.
 */
export interface ProtoMessage {
  readonly [field: string]: ProtoValue | undefined;
}

/** A value that is made of no others. */
export type ProtoScalar = boolean | number | bigint | string;

/** Whatever a field may hold. */
export type ProtoValue = ProtoScalar | Timestamp | Wrapped | AnyMessage | ProtoMessage | readonly ProtoValue[];

/** A google.protobuf.XValue that is set. */
export interface Wrapped {
  readonly value: ProtoScalar;
}

/** A google.protobuf.Any. */
export interface AnyMessage {
  readonly typeUrl: string;
  readonly message: ProtoValue;
}
