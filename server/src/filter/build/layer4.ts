import { quote, toLower } from '../../grammar/go-text.js';
import { parsePort } from '../../grammar/port.js';
import { TCP_FLAGS } from '../flow-filter.js';
import type { Flow, Ports } from '../flow.js';
import { buildError, valueOf, type Builder, type FlowTest } from './builder.js';

/** Filters by protocol, port and TCP flags (protocol.go, port.go, tcp.go; 1.19). */

const PROTOCOLS: ReadonlyMap<string, FlowTest> = new Map<string, FlowTest>([
  ['icmp', (flow) => flow?.l4?.ICMPv4 !== undefined || flow?.l4?.ICMPv6 !== undefined],
  ['icmpv4', (flow) => flow?.l4?.ICMPv4 !== undefined],
  ['icmpv6', (flow) => flow?.l4?.ICMPv6 !== undefined],
  ['tcp', (flow) => flow?.l4?.TCP !== undefined],
  ['udp', (flow) => flow?.l4?.UDP !== undefined],
  ['sctp', (flow) => flow?.l4?.SCTP !== undefined],
  ['vrrp', (flow) => flow?.l4?.VRRP !== undefined],
  ['igmp', (flow) => flow?.l4?.IGMP !== undefined],
  ['dns', (flow) => flow?.l7?.dns !== undefined],
  ['http', (flow) => flow?.l7?.http !== undefined],
  ['kafka', (flow) => flow?.l7?.kafka !== undefined],
]);

/** One of the names of layer 4 or 7, in any case. */
export const buildProtocol: Builder = ({ protocol: names }) => {
  if (!names) return [];
  const tests = names.map((name) => {
    const test = PROTOCOLS.get(toLower(name));
    if (!test) throw buildError(`invalid protocol filter: unknown protocol: ${quote(name)}`);
    return test;
  });
  return [(flow) => tests.some((test) => test(flow))];
};

/** The port of TCP, UDP or SCTP. */
export const buildPort: Builder = (filter) => [
  ...portTests(filter.source_port, ({ source_port: port }) => port, 'source'),
  ...portTests(filter.destination_port, ({ destination_port: port }) => port, 'destination'),
];

function portTests(
  texts: readonly string[] | undefined,
  portOf: (ports: Ports) => number | undefined,
  side: string,
): FlowTest[] {
  if (!texts) return [];
  const wanted = texts.map((text) =>
    valueOf(parsePort(text), `invalid ${side} port filter: invalid port ${quote(text)}: `),
  );
  return [
    (flow) => {
      const ports = portsOf(flow);
      // Ports are uint32 in a flow and cut to 16 bits here, as Cilium does.
      return ports !== undefined && wanted.includes((portOf(ports) ?? 0) & 0xffff);
    },
  ];
}

function portsOf(flow: Flow | undefined): Ports | undefined {
  return flow?.l4?.TCP ?? flow?.l4?.UDP ?? flow?.l4?.SCTP;
}

/** Every flag that is asked for must be set; more may be. */
export const buildTcpFlags: Builder = ({ tcp_flags: wanted }) =>
  wanted
    ? [
        (flow) => {
          const have = flow?.l4?.TCP?.flags;
          return (
            have !== undefined && wanted.some((want) => TCP_FLAGS.every((flag) => !want[flag] || have[flag] === true))
          );
        },
      ]
    : [];
