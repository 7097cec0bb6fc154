import type { Field, Message, ValueType } from './field.js';

/**
 * What stands where in the files around Cilium's messages: Helm values, the lists that `hubble observe
 * --print-raw-filters` prints, and the configuration file of the CLI.
 *
 * Sources: install/kubernetes/cilium/values.yaml (1.15 to 1.19), hubble/cmd/observe/flows_filter.go and
 * hubble/cmd/common/config (1.19).
 */

const filter: ValueType = { kind: 'message', message: 'FlowFilter' };
const filterText: ValueType = { kind: 'json-text', of: filter };

function mapping(name: string, message: string, doc: string): Field {
  return { name, type: { kind: 'message', message }, doc, since: '1.14' };
}

function filters(name: string, type: ValueType, doc: string, onRefusal: string): Field {
  return { name, type, repeated: true, doc, since: '1.14', onRefusal };
}

const DYNAMIC_REFUSED = 'the agent refuses the whole configuration of the dynamic exporter and keeps the last good one';
const STATIC_REFUSED = 'the agent cannot build the static exporter and writes no flows';
const CLI_REFUSED = '`hubble observe` stops with "failed to decode" before it reads a flow';

const FILES: readonly Message[] = [
  {
    name: 'HelmValues',
    doc: 'Values of the Cilium Helm chart.',
    fields: [mapping('hubble', 'HelmHubble', 'Settings of Hubble, the observability layer.')],
  },
  {
    name: 'HelmHubble',
    doc: 'The part of the values under `hubble`.',
    fields: [mapping('export', 'HelmExport', 'Writing flows to files or standard output.')],
  },
  {
    name: 'HelmExport',
    doc: 'The exporters of flow logs.',
    fields: [
      mapping('static', 'HelmStaticExport', 'The exporter that is set up when the agent starts.'),
      mapping('dynamic', 'HelmDynamicExport', 'Exporters that are reconfigured while the agent runs.'),
    ],
  },
  {
    name: 'HelmStaticExport',
    doc: 'The static exporter.',
    fields: [
      filters('allowList', filterText, 'Filters as JSON; a flow is written if any of them matches.', STATIC_REFUSED),
      filters('denyList', filterText, 'Filters as JSON; a flow that any of them matches is left out.', STATIC_REFUSED),
    ],
  },
  {
    name: 'HelmDynamicExport',
    doc: 'The dynamic exporters.',
    fields: [mapping('config', 'HelmDynamicConfig', 'The ConfigMap with the exporters.')],
  },
  {
    name: 'HelmDynamicConfig',
    doc: 'The ConfigMap of the dynamic exporters.',
    fields: [{ ...mapping('content', 'FlowLog', 'The exporters, one flow log each.'), repeated: true }],
  },
  {
    name: 'FlowLog',
    doc: 'One dynamic exporter.',
    fields: [
      filters('includeFilters', filter, 'A flow is written if any of these filters matches.', DYNAMIC_REFUSED),
      filters('excludeFilters', filter, 'A flow that any of these filters matches is left out.', DYNAMIC_REFUSED),
    ],
  },
  {
    name: 'FilterLists',
    doc: 'The filter lists of the Hubble CLI.',
    fields: [
      filters('allowlist', filterText, 'Filters as JSON; a flow is shown if any of them matches.', CLI_REFUSED),
      filters('denylist', filterText, 'Filters as JSON; a flow that any of them matches is hidden.', CLI_REFUSED),
    ],
  },
];

/** A list of filters that stands alone, without the key that would hold it. */
export const BARE_FILTER_LIST: Field = filters('allowlist', filterText, 'Filters as JSON.', CLI_REFUSED);

/** One filter that stands alone. */
export const BARE_FILTER: Field = {
  name: 'filter',
  type: filter,
  doc: 'A filter as JSON.',
  since: '1.14',
  onRefusal: CLI_REFUSED,
};

/** Keys of the configuration file of the Hubble CLI, as `hubble config view` lists them. */
export const CLI_CONFIG_KEYS: ReadonlySet<string> = new Set([
  'server',
  'timeout',
  'request-timeout',
  'tls',
  'tls-allow-insecure',
  'tls-ca-cert-files',
  'tls-client-cert-file',
  'tls-client-key-file',
  'tls-server-name',
  'basic-auth-username',
  'basic-auth-password',
  'port-forward',
  'port-forward-port',
  'kube-context',
  'kube-namespace',
  'kubeconfig',
  'debug',
  'config',
  'allowlist',
  'denylist',
]);

/** The message of one of the files above, if it has that name. */
export function fileMessage(name: string): Message | undefined {
  return FILES.find((message) => message.name === name);
}
