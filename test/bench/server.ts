import { fileURLToPath } from 'node:url';
import type { JsonSchema } from '../../scripts/docs/schemas/json-schema.js';

/** A language server as a command, with what it asks its client for. */
export interface Server {
  readonly args: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Our packed server, as other editors start it. */
export const OURS: Server = {
  args: [fileURLToPath(new URL('../../server/bin/hubble-ls.js', import.meta.url)), 'lsp', '--stdio'],
  settings: {},
};

/** The server of the YAML extension for VS Code, with a schema in place of its own catalogue. */
export function yamlServer(schemaUri: string): Server {
  const yaml = {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
    schemas: { [schemaUri]: '*.yaml' },
  };
  return { args: [program('HUBBLE_BENCH_YAML'), '--stdio'], settings: { yaml, http: {}, editor: { tabSize: 2 } } };
}

/** VS Code's JSON server, with room for a large file. */
export function jsonServer(schemaUri: string, schema: JsonSchema): Server {
  const json = { validate: { enable: true }, schemas: [{ fileMatch: ['*.json'], url: schemaUri, schema }] };
  return { args: ['--max-old-space-size=8192', program('HUBBLE_BENCH_JSON'), '--stdio'], settings: { json, http: {} } };
}

function program(variable: string): string {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} is not set: start this with \`npm run bench\``);
  return path;
}
