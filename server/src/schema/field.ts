import type { Release } from '../tables/release.js';

/** Protobuf scalars, and the two well-known messages that protojson writes as strings. */
export type ScalarType =
  'bool' | 'string' | 'bytes' | 'int32' | 'uint32' | 'int64' | 'uint64' | 'double' | 'timestamp' | 'duration';

/** What a value is made of. */
export type ValueType =
  /** `wrapper`: a google.protobuf.XValue, which knows "unset" besides the zero value. */
  | { readonly kind: 'scalar'; readonly scalar: ScalarType; readonly wrapper?: true }
  | { readonly kind: 'message'; readonly message: string }
  | { readonly kind: 'enum'; readonly enum: string }
  /** An integer whose values the table of event types names. */
  | { readonly kind: 'event-type' }
  /** An integer that is read with the event type beside it. */
  | { readonly kind: 'sub-type' }
  /** A string that holds JSON text of the given type. */
  | { readonly kind: 'json-text'; readonly of: ValueType }
  /** Free-form JSON such as google.protobuf.Any. */
  | { readonly kind: 'any' };

/** What may stand behind one key: the one description that hover, completion, diagnostics and documents are made from. */
export interface Field {
  /** As Cilium spells it: the proto name, or the key of a Helm value. */
  readonly name: string;
  /** The lowerCamelCase spelling that protojson takes as well, where it differs. */
  readonly alias?: string;
  /** Field number in the .proto file. */
  readonly number?: number;
  readonly type: ValueType;
  readonly repeated?: true;
  /** Name of the oneof that the field belongs to. */
  readonly oneof?: string;
  /** One sentence of our own. */
  readonly doc: string;
  readonly deprecated?: true;
  readonly since: Release;
  readonly until?: Release;
  /** For the root of a part that Cilium decodes as a whole: what happens when that fails. */
  readonly onRefusal?: string;
}

/** A set of keys: a protobuf message or a mapping of the Helm values. */
export interface Message {
  readonly name: string;
  readonly doc: string;
  readonly fields: readonly Field[];
}

/** The names and numbers of a protobuf enum, in the order of their declaration. */
export interface EnumType {
  readonly name: string;
  readonly values: readonly EnumValue[];
}

export interface EnumValue {
  readonly name: string;
  readonly number: number;
  /** One sentence of our own, where the name does not say it all. */
  readonly doc?: string;
  readonly since: Release;
  readonly until?: Release;
  readonly deprecated?: true;
}
