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
  includeFilters: { type: "messageType('FlowFilter')", repeated: true, onRefusal: DYNAMIC_REFUSED },
  excludeFilters: { type: "messageType('FlowFilter')", repeated: true, onRefusal: DYNAMIC_REFUSED },
  fileMaxSizeMb: { type: 'INT' },
  fileMaxBackups: { type: 'INT' },
  fileCompress: { type: 'BOOL' },
  end: { type: 'STRING', grammar: 'time', example: '"2026-12-31T23:59:59Z"' },
};

const DOCS = {
  includeFilters: 'A flow is written if any of these filters matches; without any, everything is.',
  excludeFilters: 'A flow that any of these filters matches is left out.',
};

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
    notes: noteLines([...notes.filter((note) => !note.includes('.go')), ...ownNotes]),
    default: value === null ? undefined : yamlText(value),
    example,
    required,
    unique,
    ...bounds(fact),
    onRefusal,
  };
}

function noteLines(notes) {
  const lines = notes.map((note) => {
    const text = /^[a-z]+(?= )/.test(note) ? note[0].toUpperCase() + note.slice(1) : note;
    return /[.!?]$/.test(text) ? text : `${text}.`;
  });
  return lines.length === 0 ? undefined : lines;
}
