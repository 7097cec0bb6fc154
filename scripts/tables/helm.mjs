import { bounds, readFacts } from './facts.mjs';
import { HELM_DOCS, HELM_NOTES } from './helm-docs.mjs';
import { byEnding, EXAMPLES, GRAMMARS, OPEN_VALUES, restOf, typeCode, VALUES } from './helm-types.mjs';
import { messagesText } from './message-text.mjs';
import { DYNAMIC_REFUSED, METRICS_REFUSED, STATIC_REFUSED } from './refusals.mjs';
import { moduleText, Code } from './write.mjs';
import { yamlText } from './yaml-text.mjs';

const HUBBLE = {
  path: 'hubble',
  type: 'object',
  container: true,
  since: '1.14',
  meaning: 'Hubble, the observability layer.',
};

const REFUSED = {
  'hubble.export.static.allowList': STATIC_REFUSED,
  'hubble.export.static.denyList': STATIC_REFUSED,
  'hubble.export.dynamic.config.content': DYNAMIC_REFUSED,
  'hubble.metrics.dynamic.config.content': METRICS_REFUSED,
};

/** Deprecated from its first release on, as its siblings are. */
const REPLACED = {
  'hubble.export.fileCompress': {
    deprecatedSince: '1.18',
    replacement: ['hubble.export.static.fileCompress', 'hubble.export.dynamic.config.content[].fileCompress'],
  },
};

/**
 * The messages that fill a file of their own: those below a path, and what it is called. The others are the chart's in
 * `helm.ts`.
 */
const PARTS = [
  { below: 'hubble.export', name: 'HELM_EXPORT_MESSAGES', file: 'helm-export.ts', of: 'The exporters' },
  { below: 'hubble.metrics', name: 'HELM_METRICS_MESSAGES', file: 'helm-metrics.ts', of: 'The metrics' },
  { below: 'hubble.relay', name: 'HELM_RELAY_MESSAGES', file: 'helm-relay.ts', of: 'Hubble Relay' },
  { below: 'hubble.ui', name: 'HELM_UI_MESSAGES', file: 'helm-ui.ts', of: 'Hubble UI' },
];

const CHART = {
  name: 'HELM_MESSAGES',
  file: 'helm.ts',
  of: 'What Hubble reads or depends on, but for its exporters, its metrics, Relay and the UI,',
};

/** The modules of the values of the Cilium chart that Hubble reads or depends on. */
export function helmModules(folder) {
  const values = helmValues(folder);
  const messages = helmMessages(values);
  const partOf = ({ name }) => PARTS.find(({ below }) => name === below || name.startsWith(`${below}.`)) ?? CHART;
  const modules = [CHART, ...PARTS].map((part) => [
    `server/src/schema/data/${part.file}`,
    partText(
      part,
      messages.filter((message) => partOf(message) === part),
    ),
  ]);
  return new Map([...modules, ['test/schema/paths/helm.txt', values.map(({ path }) => `${path}\n`).join('')]]);
}

function partText({ name, of }, messages) {
  const { text, imports } = messagesText(messages);
  const doc = `${of} in the values of the Cilium chart (1.14.0 to 1.20.0-pre.3). A message has the path of its value.`;
  return moduleText(imports, [{ doc, name, type: 'readonly Message[]', value: text }]);
}

function helmMessages(values) {
  const rootFields = values.filter(({ path }) => !path.includes('.'));
  const messages = [
    { name: 'HelmValues', doc: 'Values of the Cilium Helm chart.', values: rootFields, rest: 'ANY' },
    ...values
      .filter((value) => isMessage(value, values))
      .map((value) => ({
        name: value.path,
        doc: docOf(value),
        values: values.filter(({ path }) => parentOf(path, values) === value.path),
        rest: restOf(value.path),
      })),
    { name: 'StringMap', doc: 'Free keys with strings.', values: [], rest: 'STRING' },
    { name: 'AnyMap', doc: 'Free keys.', values: [], rest: 'ANY' },
  ];
  return messages.map(({ name, doc, values: fields, rest }) => ({
    name,
    doc,
    ignoresUnknown: true,
    rest: rest && new Code(rest),
    fields: fields.map((value) => fieldRow(value, values)),
  }));
}

/** The values under `hubble`, and the others that decide which events there are, with the mappings around them. */
function helmValues(folder) {
  const { values, relatedValues } = readFacts(folder, 'helm-values.json');
  const related = relatedValues.map((value) => ({
    ...value,
    type: typeof value.default === 'boolean' ? 'boolean' : 'string',
  }));
  const tracing = related.find(({ path }) => path === 'socketLB.tracing');
  Object.assign(tracing, { type: 'boolean', default: undefined });
  const known = new Set();
  const around = related.flatMap((value) => {
    const keys = value.path.split('.').slice(0, -1);
    return keys.flatMap((_, index) => {
      const path = keys.slice(0, index + 1).join('.');
      if (known.has(path)) return [];
      known.add(path);
      return [{ path, type: 'object', container: true, since: path === 'bpf' ? '1.14' : value.since }];
    });
  });
  return [HUBBLE, ...values.map(passedOn), ...around, ...related];
}

/**
 * Security contexts are written to the pods as they are (templates/hubble-relay/deployment.yaml and
 * hubble-ui/deployment.yaml, since 1.14): a key that got a default later took effect before, and had none.
 */
function passedOn(value) {
  const [context] = /^.*ecurityContext(?=\.)/.exec(value.path) ?? [];
  if (context === undefined || value.since === '<=1.14') return value;
  return { ...value, since: '1.14', sincePatch: undefined, defaultIn: { [releaseBefore(value.since)]: null } };
}

function releaseBefore(release) {
  return release === 'main' ? '1.19' : `1.${Number(release.split('.')[1]) - 1}`;
}

function isMessage({ path, container }, values) {
  return container === true || values.some((other) => parentOf(other.path, values) === path);
}

/** The path of the value that holds this one: keys may have dots themselves. */
function parentOf(path, values) {
  let parent;
  for (const other of values) {
    if (path.startsWith(`${other.path}.`) && (parent === undefined || other.path.length > parent.length))
      parent = other.path;
  }
  return parent;
}

function docOf({ path, meaning }) {
  if (Object.hasOwn(HELM_DOCS, path)) return HELM_DOCS[path];
  const vague =
    meaning === undefined ||
    /^(Security context setting|Annotations on the objects|Labels on the objects|Affinity)\./.test(meaning);
  const doc = vague ? byEnding(HELM_DOCS, path) : meaning;
  if (doc === undefined) throw new Error(`helm-docs.mjs says nothing of ${path}`);
  return /[.!?]$/.test(doc) ? doc : `${doc}.`;
}

function fieldRow(value, values) {
  const { path } = value;
  const parent = parentOf(path, values);
  const { deprecatedSince, replacement } = REPLACED[path] ?? value;
  const message = isMessage(value, values);
  return {
    name: parent === undefined ? path : path.slice(parent.length + 1),
    type: typeCode(value, message),
    repeated: [value.type].flat().includes('array') || undefined,
    grammar: byEnding(GRAMMARS, path),
    values: byEnding(VALUES, path),
    openValues: [...OPEN_VALUES].some((ending) => path.endsWith(ending)) || undefined,
    doc: docOf(value),
    notes: HELM_NOTES[path],
    ...(message ? {} : defaultsOf(value)),
    example: EXAMPLES[path],
    deprecated: deprecatedSince === undefined ? undefined : true,
    deprecatedSince,
    deprecatedBy: replacement,
    ...bounds(value),
    sincePatch: value.sincePatch,
    onRefusal: REFUSED[path],
  };
}

/** The chart's default; none where it is different with every release or is not written down. */
function defaultsOf({ default: latest, defaultIn = {}, commentedOutInValues, removedFromValuesIn }) {
  if (removedFromValuesIn) {
    return { formerDefaults: [{ until: releaseBefore(removedFromValuesIn), value: yamlText(latest) }] };
  }
  const text = typeof latest === 'string' ? latest.replace(/ \(agent default\)$/, '') : latest;
  if (text === undefined || text === 'release dependent' || (text === null && commentedOutInValues)) return {};
  const former = Object.entries(defaultIn).map(([release, value]) => ({ until: release, value: yamlText(value) }));
  const distinct = former.filter(({ value }, index) => former[index + 1]?.value !== value);
  return { default: yamlText(text), formerDefaults: distinct.length === 0 ? undefined : distinct };
}
