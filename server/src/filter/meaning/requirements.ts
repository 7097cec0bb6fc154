import { toLower } from '../../grammar/go-text.js';
import { parsePrefix } from '../../grammar/cidr.js';
import { parseAddress } from '../../grammar/ip.js';
import { CAPTURE, DROP, L7, POLICY_VERDICT, TRACE } from '../../tables/event-type-numbers.js';
import { eventType } from '../../tables/event-types.js';
import type { EventTypeFilter, FlowFilter } from '../flow-filter.js';
import { enumText } from '../protojson/enums.js';
import { DROPPED } from '../verdicts.js';
import type { Family, FlowShape, L7Record, Transport } from './flow-shape.js';

/** What a field of a filter asks of the shape of a flow. */
export interface Requirement {
  /** Whether a flow of this shape can have what the field asks for. */
  readonly takes: (shape: FlowShape) => boolean;
  /** What it takes, in words. */
  readonly words: () => string;
}

type Requirements = {
  readonly [Field in keyof FlowFilter]?: (values: NonNullable<FlowFilter[Field]>) => Requirement | undefined;
};

/**
 * What the shape of a flow can be for each field that says something of it; undefined where these values say nothing.
 * What the flows of an event type have is that of Cilium 1.14 to 1.19 (pkg/hubble/parser/threefour/parser.go,
 * seven/parser.go and sock/parser.go).
 */
export const REQUIREMENTS: Requirements = {
  event_type: (entries) => ({
    takes: ({ type }) => entries.some(({ type: wanted = 0 }) => wanted === 0 || wanted === type),
    words: () => `${or(entries.map(typeName))} events`,
  }),
  verdict: (verdicts) => ({
    takes: ({ verdict }) => verdicts.includes(verdict),
    words: () => `flows with the verdict ${or(verdicts.map((verdict) => enumText('Verdict', verdict)))}`,
  }),
  drop_reason_desc: (reasons) => ({
    // Flows of proxies have no reason, which is that of the number 0.
    takes: ({ verdict, type }) => verdict === DROPPED && (type !== L7 || reasons.includes(0)),
    words: () => 'dropped flows with a reason',
  }),
  reply: (replies) => ({
    takes: ({ type, verdict }) =>
      type === TRACE || type === L7 || (replies.includes(false) && (type === POLICY_VERDICT || verdict === DROPPED)),
    words: () => (replies.includes(false) ? 'flows that are known to be a reply or none' : 'replies'),
  }),
  encrypted: (wanted) =>
    wanted.includes(false)
      ? undefined
      : { takes: ({ type, family }) => type === TRACE && family !== 'none', words: () => 'encrypted packets' },
  traffic_direction: (directions) => ({
    takes: ({ type }) =>
      type === POLICY_VERDICT
        ? directions.some((direction) => direction !== 0)
        : directions.includes(0) || [DROP, TRACE, L7].includes(type),
    words: () =>
      `flows with the direction ${or(directions.map((direction) => enumText('TrafficDirection', direction)))}`,
  }),
  interface: () => ofTypes([CAPTURE, TRACE], 'packets at an interface'),
  source_ip_xlated: () => ofTypes([TRACE], 'packets after SNAT'),
  trace_id: (ids) => (ids.includes('') ? undefined : ofTypes([L7], 'requests with a trace')),
  tcp_flags: () => ({
    takes: ({ type, transport }) => transport === 'TCP' && [DROP, CAPTURE, TRACE, POLICY_VERDICT].includes(type),
    words: () => 'TCP packets',
  }),
  source_port: ports,
  destination_port: ports,
  protocol: (names) => {
    const taken = new Set(names.flatMap((name) => PROTOCOLS[toLower(name)] ?? []));
    return {
      takes: ({ transport, record }) => taken.has(transport) || taken.has(record),
      words: () => `the protocol ${or(names)}`,
    };
  },
  dns_query: () => ofRecord('dns', 'DNS records'),
  http_status_code: () => ofRecord('http', 'HTTP records'),
  http_method: () => ofRecord('http', 'HTTP records'),
  http_path: () => ofRecord('http', 'HTTP records'),
  http_url: () => ofRecord('http', 'HTTP records'),
  http_header: () => ofRecord('http', 'HTTP records'),
  ip_version: (versions) => ofFamilies(versions.flatMap((version) => VERSIONS[version] ?? [])),
  source_ip: (texts) => ofFamilies(texts.flatMap(familyOf)),
  destination_ip: (texts) => ofFamilies(texts.flatMap(familyOf)),
};

const PROTOCOLS: Readonly<Record<string, readonly (Transport | L7Record)[]>> = {
  icmp: ['ICMPv4', 'ICMPv6'],
  icmpv4: ['ICMPv4'],
  icmpv6: ['ICMPv6'],
  tcp: ['TCP'],
  udp: ['UDP'],
  sctp: ['SCTP'],
  vrrp: ['VRRP'],
  igmp: ['IGMP'],
  dns: ['dns'],
  http: ['http'],
  kafka: ['kafka'],
};

/** By the numbers of the enum IPVersion. */
const VERSIONS: readonly Family[] = ['none', 'IPv4', 'IPv6'];

function ports(): Requirement {
  return { takes: ({ transport }) => ['TCP', 'UDP', 'SCTP'].includes(transport), words: () => 'TCP, UDP or SCTP' };
}

function ofTypes(types: readonly number[], words: string): Requirement {
  return { takes: ({ type }) => types.includes(type), words: () => words };
}

function ofRecord(wanted: L7Record, words: string): Requirement {
  return { takes: ({ record }) => record === wanted, words: () => words };
}

function ofFamilies(families: readonly Family[]): Requirement {
  const named = [...new Set(families)].map((family) => (family === 'none' ? 'flows without an address' : family));
  return { takes: ({ family }) => families.includes(family), words: () => or(named) };
}

function familyOf(text: string): Family[] {
  const prefix = text.includes('/') ? parsePrefix(text) : undefined;
  const address = prefix ? (prefix.ok ? prefix.value.address : undefined) : addressOf(text);
  return address ? [address.width === 32 ? 'IPv4' : 'IPv6'] : [];
}

function addressOf(text: string): { readonly width: 32 | 128 } | undefined {
  const address = parseAddress(text);
  return address.ok ? address.value : undefined;
}

function typeName({ type = 0 }: EventTypeFilter): string {
  return type === 0 ? 'any' : (eventType(type)?.name ?? String(type));
}

/** `a, b or c`, each once. */
export function or(words: readonly string[]): string {
  const once = [...new Set(words)];
  return once.length < 2 ? once.join('') : `${once.slice(0, -1).join(', ')} or ${once.at(-1) ?? ''}`;
}
