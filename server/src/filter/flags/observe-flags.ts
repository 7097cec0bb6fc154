import type { Flag, FlagKind } from './flag.js';

/** Filter flags that take a value (hubble/cmd/observe/flows.go, 1.19). */
const FILTER_FLAGS: readonly string[] = [
  'uuid',
  'node-name',
  'node-label',
  'from-cluster',
  'cluster',
  'to-cluster',
  'protocol',
  'tcp-flags',
  'verdict',
  'drop-reason-desc',
  'http-status',
  'http-method',
  'http-path',
  'http-url',
  'http-header',
  'trace-id',
  'ip-trace-id',
  'from-fqdn',
  'fqdn',
  'to-fqdn',
  'from-ip',
  'snat-ip',
  'ip',
  'to-ip',
  'ip-version',
  'from-pod',
  'pod',
  'to-pod',
  'from-namespace',
  'to-namespace',
  'from-label',
  'to-label',
  'from-service',
  'service',
  'to-service',
  'from-port',
  'port',
  'to-port',
  'from-workload',
  'workload',
  'to-workload',
  'from-identity',
  'identity',
  'to-identity',
  'traffic-direction',
  'cel-expression',
  'interface',
];

/** Filter flags with a short form, or that may go without a value. */
const SPECIAL_FILTER_FLAGS: readonly Flag[] = [
  { name: 'not', kind: 'text', bare: 'true' },
  { name: 'type', short: 't', kind: 'text' },
  { name: 'namespace', short: 'n', kind: 'text' },
  { name: 'label', short: 'l', kind: 'text' },
  { name: 'ipv4', short: '4', kind: 'text', bare: 'v4' },
  { name: 'ipv6', short: '6', kind: 'text', bare: 'v6' },
  { name: 'all-namespaces', short: 'A', kind: 'text', bare: 'true' },
  { name: 'from-all-namespaces', kind: 'text', bare: 'true' },
  { name: 'to-all-namespaces', kind: 'text', bare: 'true' },
  { name: 'encrypted', kind: 'text', bare: 'true' },
  { name: 'unencrypted', kind: 'text', bare: 'true' },
];

/** Flags that select, format or connect; `name/short`. */
const OTHER_FLAGS: Readonly<Partial<Record<FlagKind, readonly string[]>>> = {
  bool: [
    'all',
    'follow/f',
    'print-node-name',
    'print-policy-names',
    'ip-translation',
    'numeric',
    'use-default-field-masks',
    'print-raw-filters',
    'silent-errors/s',
    'tls',
    'tls-allow-insecure',
    'port-forward/P',
    'debug/D',
    'help/h',
  ],
  uint64: ['last', 'first'],
  uint16: ['port-forward-port'],
  duration: ['timeout', 'request-timeout'],
  text: [
    'since',
    'until',
    'output/o',
    'time-format',
    'color',
    'input-file',
    'server',
    'tls-client-cert-file',
    'tls-client-key-file',
    'tls-server-name',
    'basic-auth-username',
    'basic-auth-password',
    'kube-context',
    'kube-namespace',
    'kubeconfig',
    'config',
    'allowlist',
    'denylist',
  ],
  list: ['field-mask', 'tls-ca-cert-files'],
};

const PLAIN_FILTER_FLAGS = FILTER_FLAGS.map((name): Flag => ({ name, kind: 'text' }));

/** The names of the flags that make up filters, `--not` among them. */
export const FILTER_FLAG_NAMES: ReadonlySet<string> = new Set(
  [...PLAIN_FILTER_FLAGS, ...SPECIAL_FILTER_FLAGS].map(({ name }) => name),
);

/** Every flag of `hubble observe`. */
export const OBSERVE_FLAGS: readonly Flag[] = [
  ...PLAIN_FILTER_FLAGS,
  ...SPECIAL_FILTER_FLAGS,
  ...Object.entries(OTHER_FLAGS).flatMap(([kind, names]) => names.map((name) => otherFlag(name, kind as FlagKind))),
];

function otherFlag(spelling: string, kind: FlagKind): Flag {
  const [name = '', short] = spelling.split('/');
  return { name, kind, ...(short !== undefined && { short }), ...(kind === 'bool' && { bare: 'true' }) };
}
