import { Code, inline } from './write.mjs';

/** What the facts do not say of Helm values, by the last keys of a path: the longest ending that fits wins. */

/** Lists and mappings whose members the facts do not describe; Kubernetes objects are taken as they come. */
const MEMBER_TYPES = {
  'hubble.dropEventEmitter.reasons': 'STRING',
  'hubble.export.dynamic.config.content': "messageType('FlowLog')",
  'hubble.export.static.allowList': "jsonStream('FlowFilter')",
  'hubble.export.static.denyList': "jsonStream('FlowFilter')",
  'hubble.metrics.dynamic.config.content': "messageType('DynamicMetric')",
  'hubble.metrics.enabled': 'STRING',
  'headers.allow': 'STRING',
  'headers.deny': 'STRING',
  'capabilities.drop': 'STRING',
  'ingress.hosts': 'STRING',
  extraDnsNames: 'STRING',
  extraIpAddresses: 'STRING',
  fieldAggregate: 'STRING',
  fieldMask: 'STRING',
  annotations: "messageType('StringMap')",
  labels: "messageType('StringMap')",
  podAnnotations: "messageType('StringMap')",
  podLabels: "messageType('StringMap')",
  serviceAnnotations: "messageType('StringMap')",
};

/** What the texts of values must look like, by the endings of their paths. */
export const GRAMMARS = {
  'hubble.dropEventEmitter.reasons': 'drop-reason',
  'hubble.dropEventEmitter.interval': 'duration',
  'hubble.eventBufferCapacity': 'ring-buffer-capacity',
  'hubble.eventQueueSize': 'integer',
  'hubble.export.aggregationInterval': 'duration',
  'hubble.export.static.aggregationInterval': 'duration',
  'hubble.listenAddress': 'listen-address',
  'hubble.lostEventSendInterval': 'duration',
  'hubble.metrics.enabled': 'metric',
  'hubble.relay.dialTimeout': 'duration',
  'hubble.relay.listenPort': 'port',
  'hubble.relay.retryTimeout': 'duration',
  'hubble.relay.sortBufferDrainTimeout': 'duration',
  'hubble.tls.auto.schedule': 'cron',
  'serviceMonitor.interval': 'duration',
  'serviceMonitor.scrapeTimeout': 'duration',
  extraIpAddresses: 'ip',
  fieldAggregate: 'field-mask',
  fieldMask: 'field-mask',
};

const ALL = '1.14';
const named = (rows, since = ALL) =>
  Object.entries(rows).map(([name, doc]) => ({ name, doc: doc || undefined, since }));

/** The strings that a value may be; from Kubernetes' API where Cilium only passes them on. */
export const VALUES = {
  'hubble.tls.auto.method': named({
    helm: 'Helm makes them while it installs; they are new with every upgrade.',
    cronJob: 'A CronJob of Cilium renews them.',
    certmanager: 'cert-manager makes and renews them.',
  }),
  'image.pullPolicy': named({ Always: '', IfNotPresent: '', Never: '' }),
  'service.type': named({ ClusterIP: '', NodePort: '', LoadBalancer: '' }),
  'updateStrategy.type': named({
    RollingUpdate: 'Pods are replaced one after the other.',
    Recreate: 'All pods end before new ones start.',
  }),
  'seccompProfile.type': named({
    RuntimeDefault: 'The profile of the container runtime.',
    Unconfined: 'No profile.',
    Localhost: 'A profile on the node.',
  }),
  unhealthyPodEvictionPolicy: named({
    IfHealthyBudget: 'Unhealthy pods may be evicted while enough healthy ones run.',
    AlwaysAllow: 'Unhealthy pods may always be evicted.',
  }),
  'logOptions.format': named(
    { text: '', 'text-ts': 'Text with a time.', json: '', 'json-ts': 'JSON with a time.' },
    '1.18',
  ),
  'logOptions.level': named({ debug: '', info: '', warn: '', error: '' }, '1.18'),
  'bpf.monitorAggregation': named({
    none: 'Every packet, received and sent.',
    lowest: 'Every packet that is sent.',
    low: 'Every packet that is sent.',
    medium: 'Packets that are sent: the first of a connection, those with new TCP flags, and one every interval.',
    maximum: 'As medium; reserved for more.',
  }),
};

/** Keys whose values are not closed: numbers and synonyms are taken too. */
export const OPEN_VALUES = new Set(['bpf.monitorAggregation', 'logOptions.format', 'logOptions.level']);

/** What a value may be, as YAML. */
export const EXAMPLES = {
  'hubble.dropEventEmitter.reasons': '[auth_required, policy_denied]',
  'hubble.eventBufferCapacity': '"4095"',
  'hubble.export.static.allowList': `['{"verdict":["DROPPED","ERROR"]}']`,
  'hubble.export.static.denyList': `['{"source_pod":["kube-system/"]}']`,
  'hubble.export.static.fieldMask': '[time, node_name, source, destination, verdict]',
  'hubble.export.static.fieldAggregate': '[source.namespace, destination.namespace, verdict]',
  'hubble.export.static.aggregationInterval': '30s',
  'hubble.export.dynamic.config.content': '[{name: all, filePath: /var/run/cilium/hubble/events.log}]',
  'hubble.listenAddress': '":4244"',
  'hubble.metrics.enabled':
    '["dns:query;ignoreAAAA", drop, tcp, "flow:labelsContext=source_namespace,destination_namespace"]',
  'hubble.metrics.dynamic.config.content': '[{name: drop, includeFilters: [{source_pod: [default/]}]}]',
  'hubble.tls.auto.schedule': '"0 0 1 */4 *"',
};

/** Mappings in which other keys than those of the chart are meant to stand. */
const REST = {
  nodeSelector: 'STRING',
  affinity: 'ANY',
  podAffinity: 'ANY',
  securityContext: 'ANY',
  podSecurityContext: 'ANY',
  capabilities: 'ANY',
  seccompProfile: 'ANY',
  livenessProbe: 'ANY',
  readinessProbe: 'ANY',
  bpf: 'ANY',
  'bpf.events': 'ANY',
  debug: 'ANY',
  socketLB: 'ANY',
};

/** The type of the keys of a mapping that the chart does not have; undefined where there are to be none. */
export function restOf(path) {
  return byEnding(REST, path);
}

/** The row for a path, or for the longest ending of it. */
export function byEnding(rows, path) {
  const keys = path.split('.');
  const endings = keys.map((_, index) => keys.slice(index).join('.'));
  const found = endings.find((ending) => Object.hasOwn(rows, ending));
  return found === undefined ? undefined : rows[found];
}

const SCALARS = { string: 'STRING', boolean: 'BOOL', integer: 'INT', array: 'ANY', object: "messageType('AnyMap')" };

/** The type of one value (of one member, for a list), as code. */
export function typeCode({ path, type }, isMessage) {
  if (isMessage) return new Code(`messageType(${inline(path)})`);
  const member = byEnding(MEMBER_TYPES, path);
  if (member) return new Code(member);
  const kinds = [type].flat().filter((kind) => kind !== 'null');
  if (kinds.includes('integer') && kinds.includes('string')) return new Code('INT_OR_STRING');
  return new Code(SCALARS[kinds[0]] ?? 'STRING');
}
