/** Keys of the ConfigMap cilium-config: what they are for, and what their text must look like. */
export const AGENT_KEYS = {
  'hubble-export-file-path': {
    doc: 'File of the static exporter; empty turns it off, stdout is the output of the agent.',
    grammar: 'path',
  },
  'hubble-export-file-max-size-mb': {
    doc: 'The static exporter starts a new file after this many MB.',
    grammar: 'integer',
  },
  'hubble-export-file-max-backups': { doc: 'Rotated files that the static exporter keeps.', grammar: 'integer' },
  'hubble-export-file-compress': { doc: 'Compress the rotated files.', grammar: 'bool' },
  'hubble-export-allowlist': {
    doc: 'Filters of the static exporter; an event is written if any of them matches.',
    type: "jsonStream('FlowFilter')",
    notes: [
      'From 1.17 JSON objects with white space between them; a comma is an error.',
      '1.15.0 to 1.16.8 cut the text at white space and read only the first object.',
    ],
    example: `'{"verdict":["DROPPED"]} {"source_pod":["kube-system/"]}'`,
  },
  'hubble-export-denylist': {
    doc: 'Filters of the static exporter; an event that any of them matches is left out.',
    type: "jsonStream('FlowFilter')",
    notes: ['Read like hubble-export-allowlist.'],
    example: `'{"source_pod":["kube-system/"]}'`,
  },
  'hubble-export-fieldmask': {
    doc: 'The fields of a flow that the static exporter writes.',
    grammar: 'field-masks',
    notes: [
      'Separated by white space; from 1.17 commas are taken as well, but not both.',
      'With a wrong path the agent does not start.',
      'Filters see the whole flow, whatever the mask.',
    ],
    example: 'time node_name verdict',
  },
  'hubble-export-fieldaggregate': {
    doc: 'The fields by which the static exporter sums up flows.',
    grammar: 'field-masks',
    example: 'source.namespace verdict',
  },
  'hubble-export-aggregation-interval': {
    doc: 'How often the static exporter writes what it summed up; 0s is off.',
    grammar: 'duration',
  },
  'hubble-flowlogs-config-path': {
    doc: 'The file of the dynamic exporter; Helm mounts /flowlog-config/flowlogs.yaml.',
    grammar: 'path',
  },
  'enable-hubble': { doc: 'Turns Hubble on in the agent.', grammar: 'bool' },
  'hubble-socket-path': { doc: 'Unix socket of the Hubble server.', grammar: 'path' },
  'hubble-listen-address': {
    doc: 'TCP address that the Hubble server listens on besides its socket.',
    grammar: 'listen-address',
  },
  'hubble-disable-tls': {
    doc: 'Serve on the TCP address without TLS.',
    grammar: 'bool',
    notes: ['The opposite of the Helm value.'],
  },
  'hubble-tls-cert-file': { doc: 'File with the certificate of the Hubble server.', grammar: 'path' },
  'hubble-tls-key-file': { doc: 'File with the key of the Hubble server.', grammar: 'path' },
  'hubble-tls-client-ca-files': { doc: 'Files with the CAs of clients of the Hubble server.', grammar: 'words' },
  'hubble-event-buffer-capacity': {
    doc: 'Events that the ring buffer holds.',
    grammar: 'ring-buffer-capacity',
    notes: ['Any other number keeps Hubble from starting.'],
  },
  'hubble-event-queue-size': {
    doc: 'Events that wait to be read by Hubble; 0 sizes the queue automatically.',
    grammar: 'integer',
  },
  'hubble-lost-event-send-interval': { doc: 'How often lost events are reported.', grammar: 'duration' },
  'hubble-monitor-events': {
    doc: 'The event types that Hubble takes from the monitor; without it, all.',
    grammar: 'event-types',
    notes: ['With one unknown name, recorder from 1.19 on among them, nothing is filtered at all.'],
    example: 'drop policy-verdict l7',
  },
  'hubble-metrics': {
    doc: 'The metrics to make from flows.',
    grammar: 'metrics',
    notes: ['Separated by white space; commas belong to options.'],
    example: 'dns:query;ignoreAAAA drop tcp',
  },
  'hubble-metrics-server': { doc: 'Address that the metrics are served on.', grammar: 'listen-address' },
  'enable-hubble-open-metrics': { doc: 'Serve the metrics as OpenMetrics; exemplars need it.', grammar: 'bool' },
  'hubble-metrics-server-enable-tls': { doc: 'Serve the metrics over TLS.', grammar: 'bool' },
  'hubble-metrics-server-tls-cert-file': { doc: 'File with the certificate of the metrics server.', grammar: 'path' },
  'hubble-metrics-server-tls-key-file': { doc: 'File with the key of the metrics server.', grammar: 'path' },
  'hubble-metrics-server-tls-client-ca-files': {
    doc: 'Files with the CAs of clients of the metrics server.',
    grammar: 'words',
  },
  'hubble-dynamic-metrics-config-path': {
    doc: 'The file of the dynamic metrics; Helm mounts /dynamic-metrics-config/dynamic-metrics.yaml.',
    grammar: 'path',
  },
  'hubble-network-policy-correlation-enabled': {
    doc: 'Name the policies that decided in policy-verdict flows.',
    grammar: 'bool',
  },
  'hubble-prefer-ipv6': { doc: 'Prefer IPv6 addresses to reach peers.', grammar: 'bool' },
  'hubble-skip-unknown-cgroup-ids': {
    doc: 'Leave out trace-sock events of cgroups that belong to no pod.',
    grammar: 'bool',
  },
  'hubble-redact-enabled': { doc: 'Hide sensitive parts of L7 flows.', grammar: 'bool' },
  'hubble-redact-http-urlquery': { doc: 'Hide the query of URLs.', grammar: 'bool' },
  'hubble-redact-http-userinfo': { doc: 'Hide the user info of URLs.', grammar: 'bool' },
  'hubble-redact-http-headers-allow': { doc: 'HTTP headers to show; all others are hidden.', grammar: 'words' },
  'hubble-redact-http-headers-deny': { doc: 'HTTP headers to hide.', grammar: 'words' },
  'hubble-redact-kafka-apikey': { doc: 'Hide the API key of Kafka requests.', grammar: 'bool' },
  'hubble-drop-events': { doc: 'Make Kubernetes events of dropped packets (alpha).', grammar: 'bool' },
  'hubble-drop-events-interval': { doc: 'Least time between two equal Kubernetes events.', grammar: 'duration' },
  'hubble-drop-events-reasons': {
    doc: 'Drop reasons that become Kubernetes events.',
    grammar: 'drop-reasons',
    notes: ['1.16 compares in lower case and ignores every other spelling without a word.'],
  },
  'hubble-drop-events-extended': { doc: 'Name the policies in the Kubernetes events.', grammar: 'bool' },
  'hubble-drop-events-rate-limit': { doc: 'Most Kubernetes events in a second; 0 is no limit.', grammar: 'integer' },
};

/**
 * Keys of other parts of the agent that decide which events there are (templates/cilium-configmap.yaml, 1.16 to 1.19).
 * bpf-events-* came with the Helm values of 1.16.
 */
export const OTHER_AGENT_KEYS = [
  {
    key: 'monitor-aggregation',
    doc: 'How far trace events are summed up; from lowest on, trace:from-* events are missing.',
    default: 'medium',
    since: '1.14',
    helm: 'bpf.monitorAggregation',
  },
  {
    key: 'bpf-events-drop-enabled',
    doc: 'Send drop events.',
    grammar: 'bool',
    default: '"true"',
    since: '1.16',
    helm: 'bpf.events.drop.enabled',
  },
  {
    key: 'bpf-events-policy-verdict-enabled',
    doc: 'Send policy verdict events.',
    grammar: 'bool',
    default: '"true"',
    since: '1.16',
    helm: 'bpf.events.policyVerdict.enabled',
  },
  {
    key: 'bpf-events-trace-enabled',
    doc: 'Send trace events.',
    grammar: 'bool',
    default: '"true"',
    since: '1.16',
    helm: 'bpf.events.trace.enabled',
  },
  { key: 'trace-sock', doc: 'Send trace-sock events.', grammar: 'bool', since: '1.14', helm: 'socketLB.tracing' },
];
