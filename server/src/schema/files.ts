import { CILIUM_CONFIG_MESSAGES } from './data/cilium-config.js';
import { CLI_CONFIG_MESSAGES } from './data/cli-config.js';
import { DYNAMIC_METRIC_MESSAGES } from './data/dynamic-metrics.js';
import { FLOW_LOG_MESSAGES } from './data/flow-logs.js';
import { HELM_EXPORT_MESSAGES } from './data/helm-export.js';
import { HELM_METRICS_MESSAGES } from './data/helm-metrics.js';
import { HELM_RELAY_MESSAGES } from './data/helm-relay.js';
import { HELM_UI_MESSAGES } from './data/helm-ui.js';
import { HELM_MESSAGES } from './data/helm.js';
import type { Field, Message } from './field.js';
import { OBSERVE_COMMAND } from './observe-flags.js';
import { messageType } from './value-types.js';

const CLI_CONFIG_FIELDS = CLI_CONFIG_MESSAGES.flatMap(({ fields }) => fields);

/** What `hubble observe --print-raw-filters` prints: the two lists of the CLI's configuration file alone. */
const FILTER_LISTS: Message = {
  name: 'FilterLists',
  doc: 'The filter lists of the Hubble CLI.',
  fields: CLI_CONFIG_FIELDS.filter(({ name }) => name === 'allowlist' || name === 'denylist'),
};

/**
 * What stands where in the files around Cilium's messages: Helm values (`HelmValues`), flowlogs.yaml (`FlowLogs`),
 * dynamic metrics (`DynamicMetrics`), the ConfigMap cilium-config (`CiliumConfig`), the configuration file of the CLI
 * (`CliConfig`) and raw filters (`FilterLists`), each with the messages inside.
 */
export const FILE_MESSAGES: readonly Message[] = [
  ...HELM_MESSAGES,
  ...HELM_EXPORT_MESSAGES,
  ...HELM_METRICS_MESSAGES,
  ...HELM_RELAY_MESSAGES,
  ...HELM_UI_MESSAGES,
  ...FLOW_LOG_MESSAGES,
  ...DYNAMIC_METRIC_MESSAGES,
  ...CILIUM_CONFIG_MESSAGES,
  ...CLI_CONFIG_MESSAGES,
  FILTER_LISTS,
];

const byName = new Map([...FILE_MESSAGES, OBSERVE_COMMAND].map((message) => [message.name, message]));

const CLI_REFUSED = '`hubble observe` stops with "failed to decode" before it reads a flow';

/** A list of filters that stands alone, without the key that would hold it. */
export const BARE_FILTER_LIST: Field = {
  name: 'allowlist',
  type: { kind: 'json-text', of: messageType('FlowFilter') },
  repeated: true,
  doc: 'Filters as JSON.',
  since: '1.14',
  onRefusal: CLI_REFUSED,
};

/** One filter that stands alone. */
export const BARE_FILTER: Field = {
  name: 'filter',
  type: messageType('FlowFilter'),
  doc: 'A filter as JSON.',
  since: '1.14',
  onRefusal: CLI_REFUSED,
};

/** Keys of the configuration file of the Hubble CLI, as `hubble config view` lists them. */
export const CLI_CONFIG_KEYS: ReadonlySet<string> = new Set(CLI_CONFIG_FIELDS.map(({ name }) => name));

/** The message of one of the files above, or of a command line, if it has that name. */
export function fileMessage(name: string): Message | undefined {
  return byName.get(name);
}
