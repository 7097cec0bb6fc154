import { bounds, readFacts } from './facts.mjs';
import { messagesText } from './message-text.mjs';
import { DYNAMIC_REFUSED } from './refusals.mjs';
import { Code, moduleText } from './write.mjs';
import { yamlText } from './yaml-text.mjs';

/** What the facts do not say, or say in words, of the keys of a flow log. */
const KEYS = {
  name: { type: 'STRING', required: true, unique: true, example: 'drops' },
  filePath: {
    type: 'STRING',
    required: true,
    unique: true,
    grammar: 'path',
    example: '/var/run/cilium/hubble/drops.log',
    notes: [
      'Two flow logs cannot both write to stdout.',
      'Outside of /var/run/cilium the file is in the container only.',
    ],
  },
  fieldMask: { type: 'STRING', repeated: true, grammar: 'field-mask', example: '[time, node_name, verdict]' },
  fieldAggregate: { type: 'STRING', repeated: true, grammar: 'field-mask', example: '[source.namespace, verdict]' },
  aggregationInterval: { type: 'STRING', grammar: 'duration', example: '30s' },
  includeFilters: {
    type: "messageType('FlowFilter')",
    repeated: true,
    example: '[{verdict: [DROPPED]}]',
    onRefusal: DYNAMIC_REFUSED,
  },
  excludeFilters: {
    type: "messageType('FlowFilter')",
    repeated: true,
    example: '[{source_pod: [kube-system/]}]',
    onRefusal: DYNAMIC_REFUSED,
  },
  fileMaxSizeMb: { type: 'INT', example: '50' },
  fileMaxBackups: { type: 'INT', example: '3' },
  fileCompress: { type: 'BOOL', example: 'true' },
  end: { type: 'STRING', grammar: 'time', example: '"2026-12-31T23:59:59Z"' },
};

const DOCS = {
  name: 'Name of the flow log.',
  filePath: 'File in the agent container that is written to, or `stdout` for the output of the agent.',
  fieldMask: 'Fields of a flow to write; empty means all.',
  fieldAggregate: 'Fields by which flows are summed up.',
  aggregationInterval: 'How often flows that were summed up are written; 0 turns it off.',
  fileMaxSizeMb: 'Size in MB after which a new file is begun.',
  fileMaxBackups: 'Files that are kept when a new one is begun.',
  fileCompress: 'Whether files that are kept are compressed with gzip.',
  end: 'Time after which nothing is written.',
  includeFilters: 'A flow is written if any of these filters matches; without any, everything is.',
  excludeFilters: 'A flow that any of these filters matches is left out.',
};

/** The module of the keys of flowlogs.yaml. */
export function flowLogModules(folder) {
  const { entryFields } = readFacts(folder, 'exporter-config.json').dynamic;
  const messages = [
    {
      name: 'FlowLogs',
      doc: 'The file flowlogs.yaml of the dynamic exporter.',
      anyCase: true,
      ignoresUnknown: true,
      fields: [
        {
          name: 'flowLogs',
          type: new Code("messageType('FlowLog')"),
          repeated: true,
          doc: 'The exporters, one flow log each.',
          notes: ['The agent looks for changes every 5 seconds; a ConfigMap takes up to a minute to reach it.'],
          example: '[{name: all, filePath: stdout}]',
          since: '1.15',
          onRefusal: DYNAMIC_REFUSED,
        },
      ],
    },
    {
      name: 'FlowLog',
      doc: 'One dynamic exporter.',
      anyCase: true,
      ignoresUnknown: true,
      fields: entryFields.map(fieldRow),
    },
  ];
  const { text, imports } = messagesText(messages);
  const doc = 'flowlogs.yaml and hubble.export.dynamic.config.content (pkg/hubble/exporter/config.go, 1.15 to 1.19).';
  return new Map([
    [
      'server/src/schema/data/flow-logs.ts',
      moduleText(imports, [{ doc, name: 'FLOW_LOG_MESSAGES', type: 'readonly Message[]', value: text }]),
    ],
  ]);
}

function fieldRow({ name, meaning, default: value, notes = [], ...fact }) {
  const { type, notes: ownNotes = [], onRefusal, required, unique, example, ...rest } = KEYS[name];
  return {
    name,
    type: new Code(type),
    ...rest,
    doc: DOCS[name] ?? meaning,
    notes: NOTES[name] ?? noteLines([...notes.filter((note) => !note.includes('.go')), ...ownNotes]),
    default: value === null ? undefined : yamlText(value),
    example,
    required,
    unique,
    ...bounds(fact),
    onRefusal,
  };
}

/** Notes of the facts that do not read as sentences. */
const NOTES = {
  fieldMask: ['Filters see the whole flow, whatever the mask. Lost, agent and debug events are written whole.'],
  name: ['A number or a truth value is turned into text: `5` into `"5"`.'],
  fieldAggregate: ['Nothing is summed up without an `aggregationInterval` above 0.'],
  aggregationInterval: [
    'A number without a unit is refused, unless it is 0.',
    'A line then has the fields of `fieldAggregate`, the time of its first flow, and counts.',
  ],
  fileMaxSizeMb: ['0 means 10, the default.'],
  fileMaxBackups: ['0 means 5, the default: there is no way to keep none.'],
  end: [
    'A time without `T` or without a zone, such as `2026-12-31 23:59:59`, is refused.',
    'With a time in the past the flow log is accepted, and writes nothing.',
  ],
};

function noteLines(notes) {
  const lines = notes.map((note) => {
    const text = /^[a-z]+(?= )/.test(note) ? note[0].toUpperCase() + note.slice(1) : note;
    return /[.!?]$/.test(text) ? text : `${text}.`;
  });
  return lines.length === 0 ? undefined : lines;
}
