/** A part of a flow that a filter field is compared with. */
export interface Subject {
  /** Paths into Flow; their values are joined with `/`. */
  readonly paths: readonly string[];
  /** What a filter writes behind it. */
  readonly suffix?: string;
}

/**
 * What of a flow each filter field, or a key inside of one, is compared with, where the words of a flow can be used in
 * a filter as they are.
 */
const SUBJECTS: Readonly<Record<string, readonly Subject[]>> = {
  ip: [{ paths: ['IP.SIDE'] }],
  pod: [{ paths: ['SIDE.namespace'], suffix: '/' }, { paths: ['SIDE.namespace', 'SIDE.pod_name'] }],
  service: [{ paths: ['SIDE_service.namespace', 'SIDE_service.name'] }],
  label: [{ paths: ['SIDE.labels'] }],
  fqdn: [{ paths: ['SIDE_names'] }],
  cluster_name: [{ paths: ['SIDE.cluster_name'] }],
  identity: [{ paths: ['SIDE.identity'] }],
  'workload.name': [{ paths: ['SIDE.workloads.name'] }],
  'workload.kind': [{ paths: ['SIDE.workloads.kind'] }],
  port: [{ paths: ['l4.TCP.SIDE_port'] }, { paths: ['l4.UDP.SIDE_port'] }, { paths: ['l4.SCTP.SIDE_port'] }],
};

const WHOLE: Readonly<Record<string, readonly Subject[]>> = {
  uuid: [{ paths: ['uuid'] }],
  source_ip_xlated: [{ paths: ['IP.source_xlated'] }],
  node_name: [{ paths: ['node_name'] }],
  node_labels: [{ paths: ['node_labels'] }],
  dns_query: [{ paths: ['l7.dns.query'] }],
  http_method: [{ paths: ['l7.http.method'] }],
  'interface.name': [{ paths: ['interface.name'] }],
  trace_id: [{ paths: ['trace_context.parent.trace_id'] }],
};

/** What a filter field is compared with (pkg/hubble/filters, 1.19); nothing where the words differ. */
export function subjectsOf(field: string): readonly Subject[] {
  const whole = WHOLE[field];
  if (whole) return whole;
  const [, side = '', what = ''] = /^(source|destination)_(.*)$/.exec(field) ?? [];
  return (SUBJECTS[what] ?? []).map((subject) => ({
    ...subject,
    paths: subject.paths.map((path) => path.replace('SIDE', side)),
  }));
}

/** The field that asks the same of the other end of a flow: `destination_pod` for `source_pod`. */
export function otherSide(field: string): string {
  if (field.startsWith('source_')) return field.replace('source_', 'destination_');
  return field.replace(/^destination_/, 'source_');
}
