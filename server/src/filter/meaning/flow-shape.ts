import { enumType } from '../../schema/messages.js';
import { L7, TRACE_SOCK } from '../../tables/event-type-numbers.js';
import { EVENT_TYPES } from '../../tables/event-types.js';

/** What a packet is carried by, or what of it Hubble could not read. */
export type Transport = 'TCP' | 'UDP' | 'SCTP' | 'ICMPv4' | 'ICMPv6' | 'VRRP' | 'IGMP' | 'none';

/** What a proxy logged. */
export type L7Record = 'http' | 'dns' | 'kafka' | 'none';

/** Which addresses a flow has: both ends are of one version. */
export type Family = 'IPv4' | 'IPv6' | 'none';

/** One of the few ways in which a flow can be put together, as far as the fields of filters depend on each other. */
export interface FlowShape {
  readonly type: number;
  readonly verdict: number;
  readonly transport: Transport;
  readonly record: L7Record;
  readonly family: Family;
}

const OF_PACKETS: readonly Transport[] = ['TCP', 'UDP', 'SCTP', 'ICMPv4', 'ICMPv6', 'VRRP', 'IGMP', 'none'];

/** Sockets are traced for TCP and UDP (pkg/hubble/parser/sock/parser.go, decodeL4). */
const OF_SOCKETS: readonly Transport[] = ['TCP', 'UDP', 'none'];

/** The transport of a proxy's log (pkg/hubble/parser/seven/parser.go, decodeLayer4). */
const OF_PROXIES: readonly Transport[] = ['TCP', 'UDP', 'SCTP', 'none'];

const RECORDS: readonly L7Record[] = ['http', 'dns', 'kafka', 'none'];
const FAMILIES: readonly Family[] = ['IPv4', 'IPv6', 'none'];

/**
 * Every shape that Cilium makes flows in. Which verdicts an event type has says its row (pkg/hubble/parser/threefour,
 * seven and sock: decodeVerdict); a record of layer 7 have the flows of proxies alone.
 */
export const FLOW_SHAPES: readonly FlowShape[] = EVENT_TYPES.flatMap(({ number: type, verdicts }) => {
  const transports = type === L7 ? OF_PROXIES : type === TRACE_SOCK ? OF_SOCKETS : OF_PACKETS;
  const records = type === L7 ? RECORDS : (['none'] as const);
  return verdicts
    .map(verdictNumber)
    .flatMap((verdict) =>
      transports.flatMap((transport) =>
        records.flatMap((record) => FAMILIES.map((family) => ({ type, verdict, transport, record, family }))),
      ),
    );
});

function verdictNumber(name: string): number {
  const found = enumType('Verdict').values.find((value) => value.name === name);
  if (!found) throw new Error(`no verdict ${name}`);
  return found.number;
}
