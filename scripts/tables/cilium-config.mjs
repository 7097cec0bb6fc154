import { AGENT_KEYS, OTHER_AGENT_KEYS } from './agent-keys.mjs';
import { readFacts } from './facts.mjs';
import { VALUES } from './helm-types.mjs';
import { messagesText } from './message-text.mjs';
import { STATIC_REFUSED } from './refusals.mjs';
import { Code, moduleText } from './write.mjs';
import { yamlText } from './yaml-text.mjs';

/** Releases of keys that the facts describe in words. */
const SINCE = {
  // Flags of the agent that no chart writes: the first is in the sources of every release, the others in recent ones.
  'hubble-monitor-events': '1.14',
  'hubble-drop-events-extended': '1.19',
  'hubble-drop-events-rate-limit': '1.19',
};

/** The module of the keys of the ConfigMap cilium-config. */
export function ciliumConfigModules(folder) {
  const { ciliumConfigKeys } = readFacts(folder, 'exporter-config.json');
  const rows = [...ciliumConfigKeys.map(hubbleRow), ...OTHER_AGENT_KEYS.map(otherRow)];
  const { text, imports } = messagesText([
    {
      name: 'CiliumConfig',
      doc: 'The data of the ConfigMap cilium-config, which the agent reads when it starts.',
      ignoresUnknown: true,
      rest: new Code('STRING'),
      fields: rows,
    },
  ]);
  const doc =
    'Keys of the ConfigMap cilium-config that Hubble reads or depends on: flags of the agent, their values always strings (charts 1.14 to 1.20.0-pre.3).';
  return new Map([
    [
      'server/src/schema/data/cilium-config.ts',
      moduleText(imports, [{ doc, name: 'CILIUM_CONFIG_MESSAGES', type: 'readonly Message[]', value: text }]),
    ],
  ]);
}

function hubbleRow({ key, default: value, since, helm }) {
  const { type = 'STRING', grammar, doc, notes, example } = AGENT_KEYS[key];
  return {
    name: key,
    type: new Code(type),
    grammar,
    doc,
    notes,
    default: yamlText(
      value
        .replace(/^Helm /, '')
        .replace(/ \(automatic\)$/, '')
        .replace(/^""$/, ''),
    ),
    example,
    since: SINCE[key] ?? since.replace(/^<=/, ''),
    helm: /^hubble[.\w]+/.exec(helm)?.[0],
    onRefusal: type.startsWith('json') ? STATIC_REFUSED : undefined,
  };
}

function otherRow({ key, grammar, doc, default: value, since, helm }) {
  const values = VALUES[helm];
  const openValues = values && true;
  return { name: key, type: new Code('STRING'), grammar, values, openValues, doc, default: value, since, helm };
}
