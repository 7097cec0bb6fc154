import { format } from 'prettier';
import { LEVELS } from '../../../server/src/rules/levels.js';
import type { RuleHead } from '../../../server/src/rules/rule.js';
import { KINDS } from '../../../server/src/schema/kinds.js';
import { RELEASES } from '../../../server/src/tables/release.js';
import { definitions, DEFINITIONS, ref, type JsonSchema } from './json-schema.js';

const WRITTEN_BY = 'Written by `npm run docs` from the tables of the server.';
const BASE = 'https://raw.githubusercontent.com/hubble-language-tools/hubble-language-tools/main/schemas/';

/** The schemas by the names of their files, as texts. */
export async function schemaFiles(rules: readonly RuleHead[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [name, schema] of Object.entries(schemas(rules))) {
    const file = `${name}.schema.json`;
    const whole = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: BASE + file,
      $comment: WRITTEN_BY,
      ...schema,
    };
    files.set(file, await format(JSON.stringify(whole), { parser: 'json', printWidth: 120 }));
  }
  return files;
}

/** The schemas by their names. */
export function schemas(rules: readonly RuleHead[]): Readonly<Record<string, JsonSchema>> {
  return {
    'flow-filter': rooted('FlowFilter', 'A FlowFilter of Cilium Hubble, as --allowlist and exporters take it.'),
    flowlogs: rooted('FlowLogs', 'The flowlogs.yaml of the dynamic exporter of Cilium Hubble.'),
    'helm-values': rooted('HelmValues', 'The part of the values of the Helm chart of Cilium that is about Hubble.'),
    'cli-config': rooted('CliConfig', 'The configuration file of the Hubble CLI.'),
    flow: line(),
    'hubble-ls': config(rules),
  };
}

function rooted(message: string, title: string): JsonSchema {
  return { title, ...ref(message), [DEFINITIONS]: definitions([message]) };
}

/** A flow alone, or the line that it stands in. */
function line(): JsonSchema {
  const keys = ['flow', 'node_status', 'nodeStatus', 'lost_events', 'lostEvents', 'agent_event', 'agentEvent'];
  const isLine = [...keys, 'debug_event', 'debugEvent'].map((key) => ({ required: [key] }));
  return {
    title: 'A flow of Cilium Hubble, or a line of hubble observe -o jsonpb or of an exporter.',
    description: 'One event as JSON; a file of them has one on each line.',
    type: 'object',
    if: { anyOf: isLine },
    then: ref('ExportEvent'),
    else: ref('Flow'),
    [DEFINITIONS]: definitions(['ExportEvent', 'Flow']),
  };
}

/** The one file that is wholly ours. */
function config(rules: readonly RuleHead[]): JsonSchema {
  const levels = { enum: LEVELS };
  return {
    title: 'What a repository tells the Hubble Language Tools.',
    description: 'A .hubble-ls.yaml is read by the editor and by hubble-ls check; the nearest one above a file counts.',
    type: ['object', 'null'],
    properties: {
      ciliumVersion: {
        title: 'ciliumVersion',
        description: 'The release of Cilium that the files are for, such as "1.18"; auto reads it from them.',
        anyOf: [{ enum: ['auto', ...RELEASES] }, { type: ['string', 'number'] }],
        default: 'auto',
      },
      rules: {
        title: 'rules',
        description: 'How loud rules are, by their names.',
        type: ['object', 'null'],
        properties: Object.fromEntries(
          rules.map(({ name, summary }) => [name, { title: name, description: summary, ...levels }]),
        ),
        additionalProperties: false,
      },
      files: {
        title: 'files',
        description: 'What files are, by globs, where their content does not say.',
        type: ['object', 'null'],
        additionalProperties: { enum: KINDS },
      },
    },
    additionalProperties: false,
  };
}
