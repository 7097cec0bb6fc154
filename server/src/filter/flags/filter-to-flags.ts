import { cliSelector } from '../../tables/cli-selector.js';
import { TCP_FLAGS, type EventTypeFilter, type FlowFilter, type WorkloadFilter } from '../flow-filter.js';
import { formatFilter } from '../format-raw-filters.js';
import { ENUM_NAMES } from '../protojson/enums.js';
import { readBack } from './read-back.js';

type Flags = readonly string[] | undefined;

/** The arguments for one value of a field; undefined where no flag says it. */
type ToFlags = (value: never) => Flags;

const SIDED = ['ip', 'pod', 'service', 'fqdn', 'label', 'port', 'workload', 'identity', 'cluster_name'];

const FLAGS: Readonly<Partial<Record<keyof FlowFilter, ToFlags>>> = {
  ...Object.fromEntries(SIDED.flatMap((what) => [sided('source', 'from', what), sided('destination', 'to', what)])),
  uuid: text('uuid'),
  source_ip_xlated: text('snat-ip'),
  verdict: named('verdict', 'Verdict'),
  drop_reason_desc: named('drop-reason-desc', 'DropReason'),
  event_type: (value: EventTypeFilter) => ['--type', eventType(value)],
  protocol: text('protocol'),
  http_status_code: text('http-status'),
  http_method: text('http-method'),
  http_path: text('http-path'),
  http_url: text('http-url'),
  http_header: ({ key = '', value = '' }: { key?: string; value?: string }) => ['--http-header', `${key}:${value}`],
  tcp_flags: (flags: Readonly<Record<string, boolean>>) => [
    '--tcp-flags',
    TCP_FLAGS.filter((flag) => flags[flag]).join(','),
  ],
  node_name: text('node-name'),
  node_labels: text('node-label'),
  ip_version: (version: number) => ['--ip-version', ['none', 'v4', 'v6'][version] ?? ''],
  trace_id: text('trace-id'),
  // Hubble refuses 0, but not 00.
  ip_trace_id: (id: bigint) => ['--ip-trace-id', id === 0n ? '00' : String(id)],
  traffic_direction: (direction: number) => ['--traffic-direction', ['', 'ingress', 'egress'][direction] ?? ''],
  encrypted: (encrypted: boolean) => [encrypted ? '--encrypted' : '--unencrypted'],
  interface: ({ name = '' }: { name?: string }) => ['--interface', name],
};

/**
 * The arguments of `hubble observe` that make up a filter; undefined where there are none, as for `reply` and
 * `dns_query`. What is returned has been read back and found to be the same filter.
 * @param deny put the filter on the denylist, each flag behind `--not`
 */
export function filterToFlags(filter: FlowFilter, deny = false): readonly string[] | undefined {
  const groups: (readonly string[])[] = [];
  for (const [field, values] of Object.entries(filter)) {
    const toFlags = FLAGS[field as keyof FlowFilter];
    if (field === 'experimental') {
      groups.push(...(filter.experimental?.cel_expression ?? []).map((source) => ['--cel-expression', source]));
      continue;
    }
    for (const value of values as readonly never[]) {
      const flags = toFlags?.(value);
      if (!flags) return undefined;
      groups.push(flags);
    }
  }
  const args = groups.flatMap((flags) => (deny ? ['--not', ...flags] : flags));
  return says(args, filter, deny) ? args : undefined;
}

function says(args: readonly string[], filter: FlowFilter, deny: boolean): boolean {
  const read = readBack(args);
  if (!read) return false;
  const [side, other] = deny ? [read.denylist, read.allowlist] : [read.allowlist, read.denylist];
  if (side.length > 1 || other.length > 0 || (deny && side.length === 0)) return false;
  // No filter at all takes everything, which is what an empty one does on an allowlist.
  const [only = {}] = side;
  return formatFilter(only) === formatFilter(filter);
}

function sided(side: string, prefix: string, what: string): readonly [field: string, toFlags: ToFlags] {
  const flag = `--${prefix}-${what === 'cluster_name' ? 'cluster' : what}`;
  if (what === 'workload') return [`${side}_workload`, (value: WorkloadFilter) => [flag, workload(value)]];
  return [`${side}_${what}`, (value: string | number) => [flag, String(value)]];
}

function text(name: string): ToFlags {
  return (value: string) => [`--${name}`, value];
}

function named(flag: string, enumName: string): ToFlags {
  return (number: number) => {
    const name = ENUM_NAMES.get(enumName)?.nameOf.get(number);
    return name === undefined ? undefined : [`--${flag}`, name];
  };
}

function workload({ name = '', kind = '' }: WorkloadFilter): string {
  return kind === '' && !name.includes('/') ? name : `${kind}/${name}`;
}

function eventType({ type = 0, match_sub_type: matches, sub_type: subType = 0 }: EventTypeFilter): string {
  // The CLI reads numbers as unsigned ones.
  return cliSelector(type < 0 ? type >>> 0 : type, matches ? (subType < 0 ? subType >>> 0 : subType) : undefined);
}
