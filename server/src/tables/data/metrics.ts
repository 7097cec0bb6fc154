import type { Metric, MetricContext, MetricLabel, MetricOption } from '../metric.js';

/**
 * The metrics mini-language of hubble.metrics.enabled: `name[:option[=value]{;option[=value]}]`, for example
 * `flow:sourceContext=workload|ip;labelsContext=source_namespace,traffic_direction`.
 *
 * Sources: pkg/hubble/metrics/{dns,drop,flow,flows-to-world,http,icmp,kafka,policy,port-distribution,sctp,tcp}/plugin.go
 * and handler.go, pkg/hubble/metrics/api/{api,context,registry}.go, Documentation/observability/metrics.rst, read on the
 * development branch between 1.13 and 1.20. Everything here without a later `since` came before 1.14: contexts `workload`
 * and the labels of workload kinds with pull request 25667 and before 26125, which took `pod-short` out of 1.14. SCTP
 * (pull request 43535, January 2026) and the end of Kafka (43557) came after 1.19 was cut.
 *
 * Metric names and labels are matched exactly, options and contexts in any case. A metric that does not exist is skipped
 * with a warning; 1.18.0 and 1.18.1 stop the agent (release notes of 1.18.2). An option that does not exist is ignored;
 * a context or label that does not exist keeps the metrics from being set up.
 */
export const METRICS: readonly Metric[] = [
  {
    name: 'dns',
    meaning: 'DNS queries and responses.',
    series: ['dns_queries_total', 'dns_responses_total', 'dns_response_types_total'],
    options: [
      { name: 'query', meaning: 'Add the name that was asked for as label query.', since: '1.14' },
      { name: 'ignoreAAAA', meaning: 'Leave out queries for AAAA records alone and their responses.', since: '1.14' },
    ],
    since: '1.14',
  },
  {
    name: 'drop',
    meaning: 'Dropped packets by reason and protocol.',
    series: ['drop_total'],
    options: [],
    since: '1.14',
  },
  {
    name: 'flow',
    meaning: 'All flows by type, sub type and verdict.',
    series: ['flows_processed_total'],
    options: [],
    since: '1.14',
  },
  {
    name: 'flows-to-world',
    meaning: 'Flows other than replies to reserved:world; of the dropped ones, those that a policy denied.',
    series: ['flows_to_world_total'],
    options: [
      { name: 'any-drop', meaning: 'Count dropped flows whatever the reason.', since: '1.14' },
      { name: 'port', meaning: 'Add the destination port as label port.', since: '1.14' },
      { name: 'syn-only', meaning: 'Of TCP, count only SYN packets that are no reply.', since: '1.14' },
    ],
    since: '1.14',
  },
  {
    name: 'http',
    meaning: 'HTTP requests and responses; source and destination of responses are swapped.',
    series: ['http_requests_total', 'http_responses_total', 'http_request_duration_seconds'],
    options: [exemplars()],
    conflictsWith: 'httpV2',
    deprecatedBy: 'httpV2',
    since: '1.14',
  },
  {
    name: 'httpV2',
    meaning: 'HTTP requests with their status, from the side of the client.',
    series: ['http_requests_total', 'http_request_duration_seconds'],
    options: [exemplars()],
    conflictsWith: 'http',
    since: '1.14',
  },
  {
    name: 'icmp',
    meaning: 'ICMP messages by family and type.',
    series: ['icmp_total'],
    options: [],
    since: '1.14',
  },
  {
    name: 'kafka',
    meaning: 'Kafka requests by topic, API key and error code.',
    series: ['kafka_requests_total', 'kafka_request_duration_seconds'],
    options: [],
    since: '1.14',
    until: '1.19',
  },
  {
    name: 'policy',
    meaning: 'Policy verdicts by direction, match and action.',
    series: ['policy_verdicts_total'],
    options: [],
    since: '1.14',
  },
  {
    name: 'port-distribution',
    meaning: 'Packets by destination port, replies left out.',
    series: ['port_distribution_total'],
    options: [],
    since: '1.14',
  },
  {
    name: 'sctp',
    meaning: 'SCTP packets by type of their first chunk.',
    series: ['sctp_flags_total'],
    options: [],
    since: 'main',
  },
  {
    name: 'tcp',
    meaning: 'TCP packets with the flags SYN, SYN-ACK, FIN and RST.',
    series: ['tcp_flags_total'],
    options: [],
    since: '1.14',
  },
];

function exemplars(): MetricOption {
  return {
    name: 'exemplars',
    meaning: 'Attach trace ids as exemplars; needs hubble.metrics.enableOpenMetrics.',
    values: 'true',
    since: '1.14',
  };
}

/** Options that every metric takes. */
export const CONTEXT_OPTIONS: readonly MetricOption[] = [
  context('sourceContext', 'What the label source holds; of several contexts the first that is not empty.'),
  context('sourceEgressContext', 'What the label source holds for egress flows; wins over sourceContext.'),
  context('sourceIngressContext', 'What the label source holds for ingress flows; wins over sourceContext.'),
  context('destinationContext', 'What the label destination holds; of several contexts the first that is not empty.'),
  context('destinationEgressContext', 'What the label destination holds for egress flows; wins over destinationContext.'),
  context('destinationIngressContext', 'What the label destination holds for ingress flows; wins over destinationContext.'),
  { name: 'labelsContext', meaning: 'Labels to add to the metric; where a flow has nothing for one it stays empty.', values: 'labels', since: '1.14' },
];

function context(name: string, meaning: string): MetricOption {
  return { name, meaning, values: 'contexts', since: '1.14' };
}

export const CONTEXTS: readonly MetricContext[] = [
  { name: 'identity', meaning: 'All labels of the security identity, with commas between.', since: '1.14' },
  { name: 'namespace', meaning: 'The Kubernetes namespace.', since: '1.14' },
  { name: 'pod', meaning: 'The pod as namespace/pod.', since: '1.14' },
  { name: 'pod-name', meaning: 'The pod without its namespace.', since: '1.14' },
  { name: 'dns', meaning: 'All DNS names that are known, with commas between.', since: '1.14' },
  { name: 'ip', meaning: 'The IP address.', since: '1.14' },
  { name: 'reserved-identity', meaning: 'The reserved label, reserved:kube-apiserver before others.', since: '1.14' },
  { name: 'workload', meaning: 'The workload as namespace/name.', since: '1.14' },
  { name: 'workload-name', meaning: 'The workload without its namespace.', since: '1.14' },
  { name: 'app', meaning: 'The value of app.kubernetes.io/name, k8s-app or app among the labels.', since: '1.14' },
];

/** Contexts that older releases than the tables know took, and what says the same today. */
export const REMOVED_CONTEXTS: ReadonlyMap<string, string> = new Map([['pod-short', 'workload']]);

/** In the order in which they appear in a metric. */
export const CONTEXT_LABELS: readonly MetricLabel[] = [
  { name: 'source_ip', meaning: 'IP address of the source.', since: '1.14' },
  { name: 'source_pod', meaning: 'Pod of the source, without its namespace.', since: '1.14' },
  { name: 'source_namespace', meaning: 'Namespace of the source.', since: '1.14' },
  { name: 'source_workload', meaning: 'Workload of the source, without its namespace.', since: '1.14' },
  { name: 'source_workload_kind', meaning: 'Kind of the workload of the source, such as Deployment.', since: '1.14' },
  { name: 'source_app', meaning: 'The app label of the source.', since: '1.14' },
  { name: 'destination_ip', meaning: 'IP address of the destination.', since: '1.14' },
  { name: 'destination_pod', meaning: 'Pod of the destination, without its namespace.', since: '1.14' },
  { name: 'destination_namespace', meaning: 'Namespace of the destination.', since: '1.14' },
  { name: 'destination_workload', meaning: 'Workload of the destination, without its namespace.', since: '1.14' },
  { name: 'destination_workload_kind', meaning: 'Kind of the workload of the destination.', since: '1.14' },
  { name: 'destination_app', meaning: 'The app label of the destination.', since: '1.14' },
  { name: 'traffic_direction', meaning: 'ingress, egress or unknown.', since: '1.14' },
];
