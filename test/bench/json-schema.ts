import { definitions, DEFINITIONS, ref, type JsonSchema } from '../../scripts/docs/schemas/json-schema.js';

// What the peers are given, so that they find and describe what our server does: our fields as a JSON Schema.

const KNOWN_CODES = { knownCodes: true } as const;

/** The schema of Helm values, down to the filters of dynamic exporters. */
export function helmSchema(): JsonSchema {
  const filters = { type: 'array', items: ref('FlowFilter') };
  const exporter = object({ name: {}, filePath: {}, fieldMask: {}, includeFilters: filters, excludeFilters: filters });
  const content = { type: 'array', items: exporter };
  const dynamic = object({ enabled: {}, config: object({ content }) });
  const hubble = object({ enabled: {}, export: object({ static: {}, dynamic }) });
  return { ...object({ hubble }), [DEFINITIONS]: definitions(['FlowFilter'], KNOWN_CODES) };
}

/** The schema of an array of flows in the wrapper that exporters write. */
export function flowsSchema(): JsonSchema {
  const schema = { type: 'array', items: ref('ExportEvent'), [DEFINITIONS]: definitions(['ExportEvent'], KNOWN_CODES) };
  return withoutDeprecations(schema);
}

/** We say nothing of deprecated fields in flows, which nobody chose to write; VS Code's JSON server would. */
function withoutDeprecations(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === 'deprecated' && value === true ? undefined : value,
  );
  return JSON.parse(text) as JsonSchema;
}

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties };
}
