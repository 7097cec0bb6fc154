import { celReads } from '../cel/reads.js';
import type { FlowFilter } from '../flow-filter.js';

/** Names of fields from `Flow` down. */
export type Path = readonly string[];

/**
 * Which parts of a flow the builders of a filter's fields look at; whether a part's parent is there can always be seen.
 */
const READS: Readonly<Record<Exclude<keyof FlowFilter, 'experimental'>, readonly string[]>> = {
  uuid: ['uuid'],
  source_ip: ['IP.source'],
  source_ip_xlated: ['IP.source_xlated'],
  source_pod: ['source.namespace', 'source.pod_name'],
  source_fqdn: ['source_names'],
  source_label: ['source.labels'],
  source_service: ['source_service'],
  source_workload: ['source.workloads'],
  source_cluster_name: ['source.cluster_name'],
  source_identity: ['source.identity'],
  source_port: ['l4'],
  destination_ip: ['IP.destination'],
  destination_pod: ['destination.namespace', 'destination.pod_name'],
  destination_fqdn: ['destination_names'],
  destination_label: ['destination.labels'],
  destination_service: ['destination_service'],
  destination_workload: ['destination.workloads'],
  destination_cluster_name: ['destination.cluster_name'],
  destination_identity: ['destination.identity'],
  destination_port: ['l4'],
  traffic_direction: ['traffic_direction'],
  verdict: ['verdict'],
  drop_reason_desc: ['verdict', 'drop_reason_desc'],
  interface: ['interface'],
  event_type: ['event_type'],
  http_status_code: ['l7'],
  http_method: ['l7'],
  http_path: ['l7'],
  http_url: ['l7'],
  http_header: ['l7'],
  dns_query: ['l7'],
  protocol: ['l4', 'l7'],
  tcp_flags: ['l4'],
  reply: ['verdict', 'is_reply'],
  encrypted: ['IP.encrypted'],
  node_name: ['node_name'],
  node_labels: ['node_labels'],
  ip_version: ['IP.ipVersion'],
  trace_id: ['trace_context'],
  ip_trace_id: ['ip_trace_id'],
};

/**
 * The parts of a flow that decide whether a filter takes it; undefined where an expression looks at the flow as a
 * whole. The filter has been compiled before.
 */
export function filterReads(filter: FlowFilter): readonly Path[] | undefined {
  const { experimental, ...rest } = filter;
  const paths: Path[] = (Object.keys(rest) as (keyof typeof rest)[]).flatMap((key) =>
    READS[key].map((path) => path.split('.')),
  );
  for (const source of experimental?.cel_expression ?? []) {
    const reads = celReads(source);
    if (!reads) return undefined;
    paths.push(...reads);
  }
  return paths;
}
