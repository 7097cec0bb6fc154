import { bounds, readFacts } from './facts.mjs';
import { messagesText } from './message-text.mjs';
import { CLI_REFUSED } from './refusals.mjs';
import { Code, moduleText } from './write.mjs';
import { yamlText } from './yaml-text.mjs';

const TYPES = { string: 'STRING', duration: 'STRING', bool: 'BOOL', uint16: 'INT', 'list of strings': 'STRING' };

/** What the facts leave short. */
const DOCS = {
  allowlist: 'Filters as JSON; a flow is shown if any of them matches.',
  denylist: 'Filters as JSON; a flow that any of them matches is hidden.',
  config: 'Path of this file; of no use inside it.',
  server: 'Address of the Hubble server; `tls://` in front of it turns TLS on.',
  timeout: 'Timeout for connecting.',
  'request-timeout': 'Timeout of requests that have one answer.',
  tls: 'Connect with TLS.',
  'tls-allow-insecure': 'Do not check the certificate of the server.',
  'tls-ca-cert-files': 'Files with the CAs that are trusted.',
  'tls-client-cert-file': 'File with the certificate of the client.',
  'tls-client-key-file': 'File with the key of the client.',
  'basic-auth-username': 'User name of basic authentication.',
  'basic-auth-password': 'Password of basic authentication.',
  'port-forward-port': 'Local port that is forwarded; 0 takes a free one.',
  'kube-context': 'Context of the kubeconfig that port-forward uses.',
  'kube-namespace': 'Namespace of Cilium, for port-forward.',
  kubeconfig: 'Path of the kubeconfig that port-forward uses.',
  debug: 'Write debug messages.',
};

const EXAMPLES = {
  server: 'localhost:4245',
  timeout: '5s',
  'request-timeout': '12s',
  'tls-ca-cert-files': '[/etc/hubble/ca.crt]',
  allowlist: `['{"verdict":["DROPPED"]}']`,
  denylist: `['{"source_pod":["kube-system/"]}']`,
};

/** Where the file is looked for (os.UserConfigDir of Go, hubble/pkg/defaults). */
const PLACES = [
  'Linux: `$XDG_CONFIG_HOME/hubble/config.yaml`, else `~/.config/hubble/config.yaml`.',
  'macOS: `~/Library/Application Support/hubble/config.yaml`.',
  'Windows: `%AppData%\\hubble\\config.yaml`.',
  'With `--config` or `HUBBLE_CONFIG`, the file that they name. A file with an error in it is ignored without a word.',
];

const NOTES = {
  config: PLACES,
  server: [
    'The configuration file is `hubble/config.yaml` in the folder for configuration: `~/.config` on Linux; see `config`.',
  ],
  list: [
    'One string instead of a list is cut at white space, so that JSON with blanks breaks.',
    'An entry that is a YAML mapping empties the whole list without a word.',
    'The flag and the environment variable replace this list, and other filter flags widen it.',
    '`hubble config` does not know this key.',
  ],
  duration: ['A bare number is nanoseconds, and what is no duration is 0s, both without a word.'],
  bool: ['What is no boolean is false without a word.'],
  uint16: ['`hubble config set` cannot set it; edit the file.'],
  'tls-client-cert-file': ['Certificate and key go together, and TLS must be on.'],
  'tls-client-key-file': ['Certificate and key go together, and TLS must be on.'],
  'basic-auth-username': ['User name and password go together.'],
  'basic-auth-password': ['User name and password go together.'],
};

/** The module of the settings of the Hubble CLI. */
export function cliConfigModules(folder) {
  const { keys } = readFacts(folder, 'cli-config.json');
  const { text, imports } = messagesText([
    {
      name: 'CliConfig',
      doc: 'The configuration file of the Hubble CLI; a flag wins over the environment, that over the file, that over the default.',
      anyCase: true,
      ignoresUnknown: true,
      fields: keys.map(fieldRow),
    },
  ]);
  const doc =
    'Keys of the configuration file of the Hubble CLI (hubble/cmd/common/config, hubble/pkg/defaults, 1.14 to 1.19).';
  return new Map([
    [
      'server/src/schema/data/cli-config.ts',
      moduleText(imports, [{ doc, name: 'CLI_CONFIG_MESSAGES', type: 'readonly Message[]', value: text }]),
    ],
  ]);
}

function fieldRow({ key, type, default: value, env, flag, meaning, ...fact }) {
  const filters = type.includes('FlowFilter');
  return {
    name: key,
    type: new Code(filters ? "jsonStream('FlowFilter')" : TYPES[type]),
    repeated: type.startsWith('list') || undefined,
    grammar: type === 'duration' ? 'duration' : undefined,
    doc: DOCS[key] ?? meaning,
    notes: NOTES[key] ?? NOTES[filters ? 'list' : type],
    default: key === 'config' ? undefined : yamlText(value),
    example: EXAMPLES[key],
    ...bounds(fact),
    flag,
    env,
    onRefusal: filters ? CLI_REFUSED : undefined,
  };
}
