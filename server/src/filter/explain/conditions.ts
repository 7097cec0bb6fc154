import { parseNamespacedPrefix } from '../../grammar/namespaced-name.js';
import { cliSelector } from '../../tables/cli-selector.js';
import { eventType } from '../../tables/event-types.js';
import { identity } from '../../tables/identities.js';
import {
  TCP_FLAGS,
  type EventTypeFilter,
  type FlowFilter,
  type NetworkInterface,
  type TcpFlags,
  type WorkloadFilter,
} from '../flow-filter.js';
import { enumText } from '../protojson/enums.js';

type Values<Field extends keyof FlowFilter> =
  NonNullable<FlowFilter[Field]> extends readonly (infer Value)[] ? Value : string;

type Conditions = {
  readonly [Field in keyof FlowFilter]-?: (values: readonly Values<Field>[]) => string;
};

/** What each field of a filter asks of a flow, as the end of a sentence that begins with "when". */
export const CONDITIONS: Conditions = {
  uuid: is('its uuid'),
  source_ip: (values) => `the source address ${addresses(values)}`,
  source_ip_xlated: (values) => `the source address after SNAT ${addresses(values)}`,
  source_pod: (values) => `the source is ${or(values.map((value) => named('pod', value)))}`,
  source_fqdn: (values) => `a DNS name of the source matches ${texts(values)}`,
  source_label: (values) => `the labels of the source satisfy ${texts(values)}`,
  source_service: (values) => `the source is ${or(values.map((value) => named('service', value)))}`,
  source_workload: (values) => `the source belongs to ${or(values.map(workload))}`,
  source_cluster_name: is('the cluster of the source'),
  destination_ip: (values) => `the destination address ${addresses(values)}`,
  destination_pod: (values) => `the destination is ${or(values.map((value) => named('pod', value)))}`,
  destination_fqdn: (values) => `a DNS name of the destination matches ${texts(values)}`,
  destination_label: (values) => `the labels of the destination satisfy ${texts(values)}`,
  destination_service: (values) => `the destination is ${or(values.map((value) => named('service', value)))}`,
  destination_workload: (values) => `the destination belongs to ${or(values.map(workload))}`,
  destination_cluster_name: is('the cluster of the destination'),
  traffic_direction: ofEnum('the traffic direction', 'TrafficDirection'),
  verdict: ofEnum('the verdict', 'Verdict'),
  drop_reason_desc: (values) => `it was dropped, and ${ofEnum('the reason', 'DropReason')(values)}`,
  interface: (values) => `it was seen at ${or(values.map(networkInterface))}`,
  event_type: (values) => `it is ${or(values.map(event))}`,
  http_status_code: (values) => `the HTTP status code ${or(values.map(status))}`,
  protocol: is('the protocol'),
  source_port: is('the source port'),
  destination_port: is('the destination port'),
  reply: (values) => `it is known to be ${or(values.map((value) => (value ? 'a reply' : 'no reply')))}`,
  encrypted: (values) => `it is ${or(values.map((value) => (value ? 'encrypted' : 'not known to be encrypted')))}`,
  dns_query: (values) => `the DNS query contains a match of the regular expression ${texts(values)}`,
  source_identity: (values) => `the identity of the source is ${or(values.map(identityName))}`,
  destination_identity: (values) => `the identity of the destination is ${or(values.map(identityName))}`,
  http_method: (values) => `the HTTP method is ${texts(values)} in any case`,
  http_path: (values) => `the path of the HTTP URL contains a match of the regular expression ${texts(values)}`,
  http_url: (values) => `the HTTP URL contains a match of the regular expression ${texts(values)}`,
  http_header: (values) => `an HTTP header is ${texts(values.map(({ key = '', value = '' }) => `${key}: ${value}`))}`,
  tcp_flags: (values) => `it is TCP with ${or(values.map(tcpFlags))}`,
  node_name: (values) => `the name of the node, with its cluster, matches ${texts(values)}`,
  node_labels: (values) => `the labels of the node satisfy ${texts(values)}`,
  ip_version: ofEnum('the IP version', 'IPVersion'),
  trace_id: is('the trace id'),
  ip_trace_id: (values) => `the IP trace id is ${or(values.map(String))}`,
  experimental: (values) => `the CEL expression ${texts(values)} holds`,
};

function or(alternatives: readonly string[]): string {
  return alternatives.join(' or ');
}

/** By how a name is said: an `l7` event. */
function article(name: string): 'a' | 'an' {
  return /^(?:[aeio]|un|l7)/i.test(name) ? 'an' : 'a';
}

function texts(values: readonly string[]): string {
  return or(values.map(code));
}

/** A text in backticks, which nothing in it ends: it may come to stand in Markdown. */
function code(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  if (!line.includes('`')) return `\`${line}\``;
  const fence = '`'.repeat(1 + Math.max(...Array.from(line.matchAll(/`+/g), ([run]) => run.length)));
  return `${fence} ${line} ${fence}`;
}

function is(what: string): (values: readonly string[]) => string {
  return (values) => `${what} is ${texts(values)}`;
}

function ofEnum(what: string, enumName: string): (values: readonly number[]) => string {
  return (values) => `${what} is ${or(values.map((value) => enumText(enumName, value)))}`;
}

function addresses(values: readonly string[]): string {
  return or(values.map((value) => (value.includes('/') ? `is in ${code(value)}` : `is written ${code(value)}`)));
}

function named(what: string, text: string): string {
  const read = parseNamespacedPrefix(text);
  if (!read.ok) return `a ${what} that cannot be: the name is empty`;
  const { namespace, prefix } = read.value;
  const name = prefix === '' ? `any ${what}` : `a ${what} whose name begins with ${code(prefix)}`;
  return `${name} in ${namespace === undefined ? 'any namespace' : `namespace ${code(namespace)}`}`;
}

function workload({ name, kind }: WorkloadFilter): string {
  if (name === undefined && kind === undefined) return 'any workload';
  return `${kind === undefined ? 'a workload' : `${article(kind)} ${code(kind)}`}${name === undefined ? '' : ` named ${code(name)}`}`;
}

function networkInterface({ index, name }: NetworkInterface): string {
  const parts = [name === undefined ? '' : ` ${code(name)}`, index === undefined ? '' : ` with index ${index}`].join(
    '',
  );
  return parts === '' ? 'any interface' : `interface${parts}`;
}

/** Without match_sub_type the sub type does not count. */
function event({ type = 0, match_sub_type: matches, sub_type: subType = 0 }: EventTypeFilter): string {
  if (type === 0) return matches ? `an event of any type with sub type ${subType}` : 'an event of any type';
  const name = eventType(type)?.name ?? `type ${type}`;
  if (!matches) return `${article(name)} \`${name}\` event`;
  const selector = cliSelector(type, subType).split(':')[1] ?? String(subType);
  return `${article(name)} \`${name}\` event of sub type \`${selector}\``;
}

function status(text: string): string {
  return text.endsWith('+') ? `begins with ${text.slice(0, -1)}` : `is ${text}`;
}

function identityName(number: number): string {
  const known = identity(number);
  return known ? `${number} (${known.name})` : String(number);
}

function tcpFlags(flags: TcpFlags): string {
  const set = TCP_FLAGS.filter((flag) => flags[flag]);
  return set.length === 0 ? 'any flags' : `${set.join(' and ')} set`;
}
