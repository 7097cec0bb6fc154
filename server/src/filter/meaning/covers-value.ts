import { contains, maskedPrefix, parsePrefix } from '../../grammar/cidr.js';
import { equalFold, toLower } from '../../grammar/go-text.js';
import { parseStatusPrefix } from '../../grammar/http-status.js';
import { parseAddress } from '../../grammar/ip.js';
import { parseNamespacedPrefix } from '../../grammar/namespaced-name.js';
import { parsePort } from '../../grammar/port.js';
import {
  TCP_FLAGS,
  type EventTypeFilter,
  type FlowFilter,
  type HttpHeader,
  type NetworkInterface,
  type TcpFlags,
  type WorkloadFilter,
} from '../flow-filter.js';

/** A field of a filter that is a list. */
export type ListField = Exclude<keyof FlowFilter, 'experimental'>;

type Value<Field extends ListField> = NonNullable<FlowFilter[Field]>[number];

type Covers<Value> = (general: Value, special: Value) => boolean;

/**
 * For each list of a filter, whether one of its values takes every flow that another one takes; false where that is not
 * certain. Both are values that Cilium can build a filter with.
 */
export const COVERS_VALUE: { readonly [Field in ListField]: Covers<Value<Field>> } = {
  uuid: equal,
  source_ip: address,
  source_ip_xlated: address,
  destination_ip: address,
  source_pod: namespacedPrefix,
  destination_pod: namespacedPrefix,
  source_service: namespacedPrefix,
  destination_service: namespacedPrefix,
  source_fqdn: equal,
  destination_fqdn: equal,
  source_label: labels,
  destination_label: labels,
  node_labels: labels,
  source_workload: workload,
  destination_workload: workload,
  source_cluster_name: equal,
  destination_cluster_name: equal,
  traffic_direction: equal,
  verdict: equal,
  drop_reason_desc: equal,
  interface: networkInterface,
  event_type: eventType,
  http_status_code: status,
  protocol,
  source_port: port,
  destination_port: port,
  reply: equal,
  encrypted: equal,
  dns_query: equal,
  source_identity: equal,
  destination_identity: equal,
  http_method: equalFold,
  http_path: equal,
  http_url: equal,
  http_header: header,
  tcp_flags: tcpFlags,
  node_name: equal,
  ip_version: equal,
  trace_id: equal,
  ip_trace_id: equal,
};

function equal(general: unknown, special: unknown): boolean {
  return general === special;
}

/** An address is compared as text, and a flow with that text is the address that is in the CIDR. */
function address(general: string, special: string): boolean {
  if (general === special) return true;
  const prefix = parsePrefix(general);
  if (!prefix.ok) return false;
  const inner = parsePrefix(special);
  if (inner.ok) return prefix.value.bits <= inner.value.bits && contains(prefix.value, maskedPrefix(inner.value));
  const one = parseAddress(special);
  return one.ok && contains(prefix.value, one.value);
}

function namespacedPrefix(general: string, special: string): boolean {
  const [outer, inner] = [parseNamespacedPrefix(general), parseNamespacedPrefix(special)];
  if (!outer.ok || !inner.ok) return false;
  const { namespace, prefix } = outer.value;
  return (namespace === undefined || namespace === inner.value.namespace) && inner.value.prefix.startsWith(prefix);
}

/** An empty selector takes everything. */
function labels(general: string, special: string): boolean {
  return general === '' || general === special;
}

/** What is not set is not asked for. */
function workload({ name, kind }: WorkloadFilter, special: WorkloadFilter): boolean {
  return (name === undefined || name === special.name) && (kind === undefined || kind === special.kind);
}

function networkInterface({ index = 0, name = '' }: NetworkInterface, special: NetworkInterface): boolean {
  return (index === 0 || index === special.index) && (name === '' || name === special.name);
}

/**
 * A sub type that is not compared was meant to be, so that nobody knows what such an entry will take once it is mended.
 */
function eventType(general: EventTypeFilter, special: EventTypeFilter): boolean {
  if ([general, special].some((entry) => entry.sub_type !== undefined && !entry.match_sub_type)) return false;
  const { type = 0, match_sub_type: compared, sub_type: subType = 0 } = general;
  if (type !== 0 && type !== special.type) return false;
  return !compared || (special.match_sub_type === true && subType === (special.sub_type ?? 0));
}

function status(general: string, special: string): boolean {
  const [outer, inner] = [parseStatusPrefix(general), parseStatusPrefix(special)];
  return outer.ok && inner.ok && inner.value.startsWith(outer.value);
}

function protocol(general: string, special: string): boolean {
  const [outer, inner] = [toLower(general), toLower(special)];
  return outer === inner || (outer === 'icmp' && (inner === 'icmpv4' || inner === 'icmpv6'));
}

function port(general: string, special: string): boolean {
  const [one, other] = [parsePort(general), parsePort(special)];
  return one.ok && other.ok && one.value === other.value;
}

function header(general: HttpHeader, special: HttpHeader): boolean {
  return general.key === special.key && general.value === special.value;
}

function tcpFlags(general: TcpFlags, special: TcpFlags): boolean {
  return TCP_FLAGS.every((flag) => !general[flag] || special[flag] === true);
}
