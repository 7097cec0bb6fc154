/** The keys that people reach for first, the most common one first; the rest follow in Cilium's order. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  FlowFilter: [
    'verdict',
    'event_type',
    'source_pod',
    'destination_pod',
    'source_label',
    'destination_label',
    'source_ip',
    'destination_ip',
    'destination_port',
    'protocol',
    'drop_reason_desc',
    'destination_fqdn',
    'source_identity',
    'destination_identity',
    'traffic_direction',
    'http_status_code',
    'dns_query',
    'node_name',
  ],
  EventTypeFilter: ['type', 'match_sub_type', 'sub_type'],
  Flow: [
    'time',
    'node_name',
    'verdict',
    'drop_reason_desc',
    'source',
    'destination',
    'IP',
    'l4',
    'l7',
    'event_type',
    'traffic_direction',
    'is_reply',
    'Type',
  ],
  Endpoint: ['namespace', 'pod_name', 'labels', 'identity', 'workloads'],
  FlowLog: ['name', 'filePath', 'includeFilters', 'excludeFilters', 'fieldMask', 'fileMaxSizeMb', 'fileMaxBackups'],
  hubble: ['enabled', 'relay', 'ui', 'metrics', 'export', 'tls', 'redact', 'dropEventEmitter'],
  'hubble.export': ['dynamic', 'static'],
  'hubble.export.dynamic': ['enabled', 'config'],
  'hubble.export.dynamic.config': ['content'],
  'hubble.export.static': ['enabled', 'filePath', 'allowList', 'denyList', 'fieldMask'],
  'hubble.metrics': ['enabled', 'enableOpenMetrics', 'serviceMonitor', 'dashboards', 'dynamic'],
  'hubble.relay': ['enabled', 'replicas', 'rollOutPods', 'resources', 'tls', 'prometheus'],
  'hubble.ui': ['enabled', 'replicas', 'rollOutPods', 'ingress', 'service'],
};

/** Where a key of a message stands among the ones to offer; lower is earlier, equal for all that are not special. */
export function commonness(message: string, field: string): number {
  const common = COMMON[message] ?? [];
  const at = common.indexOf(field);
  return at < 0 ? common.length : at;
}
