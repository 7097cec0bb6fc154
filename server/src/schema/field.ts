import type { Release } from '../tables/release.js';
import type { Grammar } from './grammar-name.js';

/** Protobuf scalars, and the two well-known messages that protojson writes as strings. */
export type ScalarType =
  'bool' | 'string' | 'bytes' | 'int32' | 'uint32' | 'int64' | 'uint64' | 'double' | 'timestamp' | 'duration';

/** What a value is made of. */
export type ValueType =
  /** `wrapper`: a google.protobuf.XValue, which knows "unset" besides the zero value. */
  | { readonly kind: 'scalar'; readonly scalar: ScalarType; readonly wrapper?: true }
  /** An integer of a YAML file; with `orString`, a string such as `50%` as well. */
  | { readonly kind: 'integer'; readonly orString?: true }
  | { readonly kind: 'message'; readonly message: string }
  | { readonly kind: 'enum'; readonly enum: string }
  /** An integer whose values the table of event types names. */
  | { readonly kind: 'event-type' }
  /** An integer that is read with the event type beside it. */
  | { readonly kind: 'sub-type' }
  /**
   * A string that holds JSON text of the given type; with `stream`, any number of such texts with white space between.
   */
  | { readonly kind: 'json-text'; readonly of: ValueType; readonly stream?: true }
  /** Free-form JSON such as google.protobuf.Any. */
  | { readonly kind: 'any' };

/** A table, or a unit, that says what a number or a text stands for beyond its type. */
export type NameTable =
  | 'identity'
  | 'drop-reason'
  | 'policy-match-type'
  | 'port'
  | 'label'
  | 'nanoseconds'
  | 'dns-rcode'
  | 'http-status'
  | 'icmpv4-type'
  | 'icmpv6-type'
  | 'workload-kind';

/**
 * What may stand behind one key: the one description that hover, completion, diagnostics and documents are made from.
 */
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
  /** What surprises people, a sentence a line. */
  readonly notes?: readonly string[];
  /** What the text of a string, or of each string of a list, must look like. */
  readonly grammar?: Grammar;
  /** What a value stands for, where a table or a unit says so. */
  readonly names?: NameTable;
  /** The strings it may be; {@link openValues} where others are fine as well. */
  readonly values?: readonly StringValue[];
  readonly openValues?: true;
  /** What counts where the key is missing, as YAML on one line, in the latest release that has the key. */
  readonly default?: string;
  /** The defaults of older releases that differ, oldest first. */
  readonly formerDefaults?: readonly FormerDefault[];
  /** A value as YAML on one line. */
  readonly example?: string;
  /** Cilium refuses the mapping around it without this key. */
  readonly required?: true;
  /** No two members of the list around may have the same value. */
  readonly unique?: true;
  readonly deprecated?: true;
  /** First release in which it is deprecated, where it was not always. */
  readonly deprecatedSince?: Release;
  /** What to use in its place. */
  readonly deprecatedBy?: readonly string[];
  readonly since: Release;
  readonly until?: Release;
  /** The patch release that brought it, where it came with none of the .0 releases. */
  readonly sincePatch?: string;
  /** The path of the Helm value that sets the same. */
  readonly helm?: string;
  /** The flag of the Hubble CLI that says the same. */
  readonly flag?: string;
  /** The fields of FlowFilter that a flag of the Hubble CLI fills. */
  readonly fields?: readonly string[];
  /** The environment variable that says the same. */
  readonly env?: string;
  /** For the root of a part that Cilium decodes as a whole: what happens when that fails. */
  readonly onRefusal?: string;
}

/** One string out of a closed set. */
export interface StringValue {
  readonly name: string;
  /** One sentence of our own, where the name does not say it all. */
  readonly doc?: string;
  readonly since: Release;
  readonly until?: Release;
}

/** The default of a key up to a release. */
export interface FormerDefault {
  /** The last release with this default. */
  readonly until: Release;
  /** As YAML on one line. */
  readonly value: string;
}

/** A set of keys: a protobuf message or a mapping of a YAML file. */
export interface Message {
  /** Name of the protobuf message; the path of a Helm value that holds other values (`hubble.export.static`). */
  readonly name: string;
  readonly doc: string;
  readonly fields: readonly Field[];
  /** Keys are found in any case: encoding/json and viper do so, protojson does not. */
  readonly anyCase?: true;
  /** Keys that no field has are ignored without a word; where absent, they make Cilium refuse the whole. */
  readonly ignoresUnknown?: true;
  /** What its keys are called, where they are no keys. */
  readonly called?: 'flag';
  /** A key may stand any number of times. */
  readonly repeatable?: true;
  /** What the keys hold that no field has, where other keys are meant to stand here: labels, node selectors. */
  readonly rest?: ValueType;
}

/** The names and numbers of a protobuf enum, in the order of their declaration. */
export interface EnumType {
  readonly name: string;
  readonly values: readonly EnumValue[];
}

/** A name and its number. */
export interface EnumValue {
  readonly name: string;
  readonly number: number;
  /** One sentence of our own, where the name does not say it all. */
  readonly doc?: string;
  readonly since: Release;
  readonly until?: Release;
  readonly deprecated?: true;
}
