import { parse } from 'yaml';
import type { Field, Message, ScalarType, ValueType } from '../../../server/src/schema/field.js';
import type { Grammar } from '../../../server/src/schema/grammar-name.js';
import { fileMessage } from '../../../server/src/schema/files.js';
import { enumType, message } from '../../../server/src/schema/messages.js';
import { cameIn } from '../../../server/src/service/describe/release.js';
import { EVENT_TYPES } from '../../../server/src/tables/event-types.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a schema holds against a value beyond its type. */
export interface Strictness {
  /** Event types that no table has are wrong, though Cilium takes any number. */
  readonly knownCodes?: true;
}

/** Where definitions are in a schema. */
export const DEFINITIONS = '$defs';

/** The definitions of messages and of all that they refer to. */
export function definitions(roots: readonly string[], strictness: Strictness = {}): Record<string, JsonSchema> {
  const found: Record<string, JsonSchema> = {};
  const add = (name: string): void => {
    if (found[name]) return;
    const one = messageNamed(name);
    found[name] = ofMessage(one, strictness);
    for (const type of [...one.fields.map((field) => field.type), ...(one.rest ? [one.rest] : [])]) {
      const inner = type.kind === 'json-text' ? type.of : type;
      if (inner.kind === 'message') add(inner.message);
    }
  };
  roots.forEach(add);
  return found;
}

/** A reference to a definition. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/${DEFINITIONS}/${name}` };
}

function messageNamed(name: string): Message {
  return fileMessage(name) ?? message(name);
}

function ofMessage({ name, doc, fields, ignoresUnknown, rest }: Message, strictness: Strictness): JsonSchema {
  // Files of YAML are read into texts and mappings that take more than protojson does.
  const reader: Reader = { ...strictness, isLenient: ignoresUnknown === true, isViper: name === 'CliConfig' };
  const isStrict = !reader.isLenient && fields.some(({ alias }) => alias !== undefined);
  const required = fields.filter((field) => field.required).map((field) => field.name);
  return {
    title: name,
    description: doc,
    type: ['object', 'null'],
    properties: Object.fromEntries(
      fields.flatMap((field): [string, JsonSchema][] => {
        const value = ofField(field, reader);
        const described: [string, JsonSchema] = [field.name, { ...about(field), ...value }];
        return field.alias === undefined
          ? [described]
          : [described, [field.alias, { description: `Another spelling of \`${field.name}\`.`, ...value }]];
      }),
    ),
    ...(required.length > 0 && { required }),
    ...(isStrict && { dependentSchemas: Object.fromEntries(fields.flatMap(eitherSpelling)) }),
    ...(rest ? { additionalProperties: ofType(rest, reader) } : !reader.isLenient && { additionalProperties: false }),
  };
}

interface Reader extends Strictness {
  /** Reads YAML: numbers and truth values are texts as well, and keys that it does not know are nothing to it. */
  readonly isLenient: boolean;
  /** Reads the file of the CLI: a number is a truth value as well, and a text a list of one. */
  readonly isViper: boolean;
}

/** Protojson refuses a field that is there twice, in one spelling or in both. */
function eitherSpelling({ name, alias }: Field): [string, JsonSchema][] {
  return alias === undefined ? [] : [[alias, { properties: { [name]: false } }]];
}

/** What is said of a field. */
function about(field: Field): JsonSchema {
  const { doc, notes = [], since, until, deprecated, deprecatedBy = [], example } = field;
  const sentences = [
    doc,
    ...notes,
    ...(deprecatedBy.length > 0 ? [`Use ${deprecatedBy.map((name) => `\`${name}\``).join(', ')} instead.`] : []),
    ...(since === '1.14' ? [] : [`${cameIn({ since })}.`]),
    ...(until === undefined ? [] : [`Until Cilium ${until}.`]),
  ];
  return {
    title: field.name,
    description: sentences.join(' '),
    ...((deprecated ?? until !== undefined) && { deprecated: true }),
    ...(field.default !== undefined && { default: parse(field.default) as unknown }),
    ...(example !== undefined && { examples: [parse(example) as unknown] }),
  };
}

/** Null is as good as no value, but no entry of a list of protojson. */
function ofField({ type, repeated, values, openValues, grammar, required }: Field, reader: Reader): JsonSchema {
  const isNullable = reader.isLenient ? !required : !repeated;
  const one = values && !openValues ? { enum: values.map(({ name }) => name) } : ofType(type, reader);
  const pattern = grammar && PATTERNS[grammar];
  const checked = pattern === undefined ? one : { ...one, pattern };
  const whole = isNullable ? orNull(checked) : checked;
  return repeated ? { type: ['array', ...(reader.isViper ? ['string'] : []), 'null'], items: whole } : whole;
}

/** Grammars of which an expression of some length says what is refused. */
const PATTERNS: Readonly<Partial<Record<Grammar, string>>> = {
  port: '^[0-9]+$',
  duration: '^[+-]?(0|([0-9]+[.]?[0-9]*|[.][0-9]+)(ns|us|µs|μs|ms|s|m|h))+$',
  time: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$',
};

function orNull(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.type)) return { ...schema, type: [...(schema.type as string[]), 'null'] };
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] };
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...(schema.enum as unknown[]), null] };
  if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: [...(schema.anyOf as unknown[]), { type: 'null' }] };
  return schema; // a message, which says itself that it may be null, or anything
}

function ofType(type: ValueType, reader: Reader): JsonSchema {
  switch (type.kind) {
    case 'message':
      return ref(type.message);
    case 'enum':
      return { anyOf: [{ enum: enumType(type.enum).values.map(({ name }) => name) }, INT32] };
    case 'event-type':
      return reader.knownCodes ? { enum: EVENT_TYPES.map(({ number }) => number) } : numberOrText('int32');
    case 'sub-type':
      return numberOrText('int32');
    case 'integer':
      return { type: type.orString ? ['integer', 'string'] : 'integer' };
    case 'json-text':
      return { type: 'string', contentMediaType: 'application/json' };
    case 'scalar':
      return ofScalar(type.scalar, reader);
    case 'any':
      return {};
  }
}

function ofScalar(scalar: ScalarType, { isLenient, isViper }: Reader): JsonSchema {
  if (scalar === 'bool') return { type: isViper ? ['boolean', 'integer'] : 'boolean' };
  if (scalar === 'double') return { type: ['number', 'string'] };
  if (scalar in RANGES) return numberOrText(scalar);
  return { type: isLenient ? ['string', 'number', 'boolean'] : 'string' };
}

const RANGES: Readonly<Partial<Record<ScalarType, JsonSchema>>> = {
  int32: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uint32: { minimum: 0, maximum: 2 ** 32 - 1 },
  int64: {},
  uint64: { minimum: 0 },
};

const INT32: JsonSchema = { type: 'integer', ...RANGES.int32 };

/** Protojson takes a number as text as well, and writes those of 64 bits so. */
function numberOrText(scalar: ScalarType): JsonSchema {
  const pattern = '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$';
  return { type: ['integer', 'string'], ...RANGES[scalar], pattern };
}
