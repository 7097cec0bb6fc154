import type { Parsed } from '../../grammar/parsed.js';
import type { FlowFilter } from '../flow-filter.js';
import { encodeMessage } from '../protojson/encode.js';
import type { ProtoMessage } from '../protojson/proto-value.js';
import { conflictOf, namespaceConflicts } from './conflicts.js';
import { invalidArgument, type GivenFlag } from './flag.js';
import {
  parseDirectionFlag,
  parseDropReasonFlag,
  parseHeaderFlag,
  parseIdentityFlag,
  parseIpTraceIdFlag,
  parseIpVersionFlag,
  parseTcpFlagsFlag,
  parseTypeFlag,
  parseVerdictFlag,
  parseWorkloadFlag,
} from './flag-values.js';

type ListField = Exclude<keyof FlowFilter, 'experimental'>;
type Draft = Partial<Record<ListField, unknown[]>> & { experimental?: { cel_expression: string[] } };

/** The fields that a flag of either side fills: of the source in one filter, of the destination in the other. */
const SIDES: Readonly<Record<string, readonly [source: ListField, destination: ListField]>> = {
  fqdn: ['source_fqdn', 'destination_fqdn'],
  pod: ['source_pod', 'destination_pod'],
  ip: ['source_ip', 'destination_ip'],
  label: ['source_label', 'destination_label'],
  service: ['source_service', 'destination_service'],
  port: ['source_port', 'destination_port'],
  workload: ['source_workload', 'destination_workload'],
  identity: ['source_identity', 'destination_identity'],
  cluster: ['source_cluster_name', 'destination_cluster_name'],
};

const FIELDS: Readonly<Record<string, ListField>> = {
  uuid: 'uuid',
  'snat-ip': 'source_ip_xlated',
  'ip-version': 'ip_version',
  ipv4: 'ip_version',
  ipv6: 'ip_version',
  'trace-id': 'trace_id',
  'ip-trace-id': 'ip_trace_id',
  verdict: 'verdict',
  'drop-reason-desc': 'drop_reason_desc',
  'http-status': 'http_status_code',
  'http-method': 'http_method',
  'http-path': 'http_path',
  'http-url': 'http_url',
  'http-header': 'http_header',
  type: 'event_type',
  protocol: 'protocol',
  'node-name': 'node_name',
  'node-label': 'node_labels',
  'tcp-flags': 'tcp_flags',
  'traffic-direction': 'traffic_direction',
  interface: 'interface',
  encrypted: 'encrypted',
  unencrypted: 'encrypted',
};

const PARSERS: Readonly<Record<string, (text: string) => Parsed<unknown>>> = {
  verdict: parseVerdictFlag,
  'drop-reason-desc': parseDropReasonFlag,
  type: parseTypeFlag,
  'ip-trace-id': parseIpTraceIdFlag,
  'traffic-direction': parseDirectionFlag,
  'tcp-flags': parseTcpFlagsFlag,
  'http-header': parseHeaderFlag,
  identity: parseIdentityFlag,
  workload: (text) => ({ ok: true, value: parseWorkloadFlag(text) }),
  'ip-version': (text) => ({ ok: true, value: parseIpVersionFlag(text) }),
  ipv4: () => ({ ok: true, value: 1 }),
  ipv6: () => ({ ok: true, value: 2 }),
  encrypted: () => ({ ok: true, value: true }),
  unencrypted: () => ({ ok: true, value: false }),
  interface: (text) => ({ ok: true, value: text === '' ? {} : { name: text } }),
};

/** The filters that the flags before or after `--not` add up to. */
export class FilterSide {
  private readonly given = new Set<string>();
  private readonly namespaces = { either: [] as string[], source: [] as string[], destination: [] as string[] };
  private left: Draft | undefined;
  private right: Draft | undefined;

  /** @throws FilterError */
  add({ flag, value }: GivenFlag): void {
    this.given.add(flag.name);
    const conflict = conflictOf(this.given);
    if (conflict !== undefined) throw invalidArgument(flag, value, conflict);
    const reason = this.set(flag.name, value);
    if (reason !== undefined) throw invalidArgument(flag, value, reason);
    for (const draft of [this.left, this.right]) {
      const problems = draft ? namespaceConflicts(this.namespaces, asFilter(draft)) : '';
      if (problems !== '') throw invalidArgument(flag, value, problems);
    }
  }

  /** One filter, or one for each side where they differ; none when no flag was given. */
  filters(): FlowFilter[] {
    const { either, source, destination } = this.namespaces;
    if (!this.left && !this.right && either.length + source.length + destination.length === 0) return [];
    const [left, right] = [this.left ?? {}, this.right ?? {}];
    for (const draft of [left, right]) {
      addNamespaces(draft, 'destination', destination);
      addNamespaces(draft, 'source', source);
    }
    addNamespaces(left, 'source', either);
    addNamespaces(right, 'destination', either);
    const filters = [asFilter(left), asFilter(right)];
    const [first, second] = filters.map((filter) => encodeMessage('FlowFilter', filter as ProtoMessage));
    return first === second ? filters.slice(0, 1) : filters;
  }

  /** What is wrong with the value; undefined when it was taken. */
  private set(name: string, text: string): string | undefined {
    const [, direction, base = name] = /^(from|to)-(.*)$/.exec(name) ?? [];
    if (base === 'namespace' || base === 'all-namespaces') {
      const side = direction === 'from' ? 'source' : direction === 'to' ? 'destination' : 'either';
      this.namespaces[side].push(base === 'namespace' ? text : '');
      return undefined;
    }
    const read = PARSERS[base]?.(text) ?? { ok: true, value: text };
    if (!read.ok) return read.error;
    const [left, right] = [(this.left ??= {}), (this.right ??= {})];
    if (name === 'cel-expression') {
      for (const draft of [left, right]) (draft.experimental ??= { cel_expression: [] }).cel_expression.push(text);
      return undefined;
    }
    const field = FIELDS[name];
    const [source, destination] = SIDES[base] ?? [field, field];
    if (!source || !destination) return undefined;
    append(left, direction === 'to' ? destination : source, read.value);
    append(right, direction === 'from' ? source : destination, read.value);
    return undefined;
  }
}

function append(draft: Draft, field: ListField, value: unknown): void {
  (draft[field] ??= []).push(value);
}

/** Puts namespaces before the names that have none; where there is no name at all, any pod of them is meant. */
function addNamespaces(draft: Draft, side: 'source' | 'destination', namespaces: readonly string[]): void {
  if (namespaces.length === 0) return;
  const [pod, service] = [`${side}_pod`, `${side}_service`] as const;
  if (!draft[pod] && !draft[service]) draft[pod] = [''];
  for (const field of [pod, service]) {
    const names = draft[field];
    if (!names) continue;
    draft[field] = names.flatMap((name) =>
      String(name).includes('/') ? [name] : namespaces.map((namespace) => `${namespace}/${String(name)}`),
    );
  }
}

function asFilter(draft: Draft): FlowFilter {
  return draft as FlowFilter;
}
