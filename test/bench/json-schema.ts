import type { Field, ValueType } from '../../server/src/schema/field.js';
import { enumType, message } from '../../server/src/schema/messages.js';
import { EVENT_TYPES } from '../../server/src/tables/event-types.js';

/** What the peers are given, so that they find and describe what our server does: our fields as a JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const INTEGERS = new Set(['int32', 'uint32']);

/** The schema of Helm values, down to the filters of dynamic exporters. */
export function helmSchema(): JsonSchema {
  const filters = { type: 'array', items: ref('FlowFilter') };
  const exporter = object({ name: {}, filePath: {}, fieldMask: {}, includeFilters: filters, excludeFilters: filters });
  const content = { type: 'array', items: exporter };
  const dynamic = object({ enabled: {}, config: object({ content }) });
  const hubble = object({ enabled: {}, export: object({ static: {}, dynamic }) });
  return { ...object({ hubble }), definitions: definitions('FlowFilter') };
}

/** The schema of an array of flows in the wrapper that exporters write. */
export function flowsSchema(): JsonSchema {
  return { type: 'array', items: ref('ExportEvent'), definitions: definitions('ExportEvent') };
}

/** The definitions of a message and of all that it refers to. */
function definitions(root: string): JsonSchema {
  const found: Record<string, JsonSchema> = {};
  const add = (name: string): void => {
    if (found[name]) return;
    const { doc, fields } = message(name);
    const properties = Object.fromEntries(fields.map((field) => [field.name, ofField(field)]));
    found[name] = { type: 'object', description: doc, properties, additionalProperties: false };
    for (const { type } of fields) if (type.kind === 'message') add(type.message);
  };
  add(root);
  return found;
}

function ofField({ type, repeated, doc }: Field): JsonSchema {
  const one = ofType(type);
  return { description: doc, ...(repeated ? { type: 'array', items: one } : one) };
}

function ofType(type: ValueType): JsonSchema {
  switch (type.kind) {
    case 'message':
      return ref(type.message);
    case 'enum':
      return { enum: enumType(type.enum).values.map(({ name }) => name) };
    case 'event-type':
      return { enum: EVENT_TYPES.map(({ number }) => number) };
    case 'sub-type':
      return { type: 'integer' };
    case 'scalar':
      if (type.scalar === 'bool') return { type: ['boolean', 'null'] };
      return { type: INTEGERS.has(type.scalar) ? 'integer' : 'string' };
    default:
      return {};
  }
}

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties };
}

function ref(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}
