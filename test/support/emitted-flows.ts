import fc from 'fast-check';
import type { Flow, FlowIp, Layer4, Layer7 } from '../../server/src/filter/flow.js';

/**
 * Flows as Cilium 1.19 makes them of each kind of event, written after its parsers (pkg/hubble/parser/threefour, seven,
 * sock) and not after our tables: what is never set there is never set here.
 */

const VERDICT = { unknown: 0, forwarded: 1, dropped: 2, error: 3, audit: 4, redirected: 5, traced: 6, translated: 7 };

const IP: fc.Arbitrary<FlowIp | undefined> = fc.constantFrom(
  { source: '10.0.0.1', destination: '10.0.0.2', ipVersion: 1 },
  { source: '10.1.0.1', destination: '192.168.0.1', ipVersion: 1 },
  { source: 'fd00::1', destination: 'fd00::2', ipVersion: 2 },
  undefined,
);

const PORTS = fc.record({ source_port: fc.constantFrom(0, 53, 80), destination_port: fc.constantFrom(0, 53, 80) });
const FLAGS = fc.record({ SYN: fc.boolean(), ACK: fc.boolean(), RST: fc.boolean() });
const PACKET_L4: fc.Arbitrary<Layer4 | undefined> = fc.oneof(
  fc.record({ TCP: fc.tuple(PORTS, FLAGS).map(([ports, flags]) => ({ ...ports, flags })) }),
  fc.record({ UDP: PORTS }),
  fc.record({ SCTP: PORTS }),
  fc.constantFrom<Layer4 | undefined>({ ICMPv4: {} }, { ICMPv6: {} }, { VRRP: {} }, { IGMP: {} }, undefined),
);
const SOCKET_L4: fc.Arbitrary<Layer4 | undefined> = fc.oneof(
  fc.record({ TCP: PORTS }),
  fc.record({ UDP: PORTS }),
  fc.constant(undefined),
);
const REPLY = fc.constantFrom({ value: true }, { value: false });
const DIRECTION = fc.constantFrom(0, 1, 2);

const drop: fc.Arbitrary<Flow> = fc
  .record({ IP, l4: PACKET_L4, reason: fc.constantFrom(133, 154, 181), traffic_direction: DIRECTION })
  .map(({ reason, ...flow }) =>
    clean({
      ...flow,
      verdict: VERDICT.dropped,
      drop_reason_desc: reason,
      event_type: { type: 1, sub_type: reason },
    }),
  );

const trace: fc.Arbitrary<Flow> = fc
  .record({
    IP: fc
      .tuple(IP, fc.boolean(), fc.boolean())
      .map(([ip, encrypted, snat]) => ip && { ...ip, encrypted, ...(snat && { source_xlated: '172.16.0.1' }) }),
    l4: PACKET_L4,
    is_reply: fc.option(REPLY, { nil: undefined }),
    traffic_direction: DIRECTION,
    interface: fc.option(fc.constant({ index: 2, name: 'eth0' }), { nil: undefined }),
    point: fc.nat(13),
  })
  .map(({ point, ...flow }) =>
    clean({ ...flow, verdict: VERDICT.forwarded, event_type: { type: 4, sub_type: point } }),
  );

const capture: fc.Arbitrary<Flow> = fc
  .record({ IP, l4: PACKET_L4, interface: fc.option(fc.constant({ index: 3, name: 'lxc1' }), { nil: undefined }) })
  .map((flow) => clean({ ...flow, verdict: VERDICT.unknown, event_type: { type: 3, sub_type: 4 } }));

const policyVerdict: fc.Arbitrary<Flow> = fc
  .record({
    IP,
    l4: PACKET_L4,
    verdict: fc.constantFrom(VERDICT.forwarded, VERDICT.dropped, VERDICT.redirected, VERDICT.audit),
    traffic_direction: fc.constantFrom(1, 2),
  })
  .map((flow) =>
    clean({
      ...flow,
      event_type: { type: 5 },
      ...(flow.verdict === VERDICT.dropped ? { drop_reason_desc: 133 } : { is_reply: { value: false } }),
    }),
  );

const socket: fc.Arbitrary<Flow> = fc
  .record({ IP, l4: SOCKET_L4, verdict: fc.constantFrom(VERDICT.traced, VERDICT.translated, VERDICT.unknown) })
  .map((flow) => clean({ ...flow, event_type: { type: 7, sub_type: 1 } }));

const RECORD: fc.Arbitrary<Layer7> = fc.constantFrom<Layer7>(
  { dns: { query: 'shop.example.' } },
  { http: { method: 'GET', url: 'http://shop/cart', code: 200, headers: [{ key: 'X', value: 'y' }] } },
  { http: { method: 'POST', url: 'http://shop/' } },
  { kafka: { topic: 'shop' } },
  {},
);

const proxied: fc.Arbitrary<Flow> = fc
  .record({
    IP,
    l4: fc.oneof(SOCKET_L4, fc.record({ SCTP: PORTS })),
    l7: RECORD,
    is_reply: REPLY,
    traffic_direction: DIRECTION,
    verdict: fc.constantFrom(VERDICT.forwarded, VERDICT.dropped, VERDICT.error, VERDICT.redirected, VERDICT.unknown),
    trace: fc.boolean(),
  })
  .map(({ trace: traced, ...flow }) =>
    clean({
      ...flow,
      event_type: { type: 129 },
      ...(traced && { trace_context: { parent: { trace_id: 'abc' } } }),
    }),
  );

/** A member that is undefined is one that is not there. */
function clean(flow: { readonly [Key in keyof Flow]: Flow[Key] | undefined }): Flow {
  return Object.fromEntries(Object.entries(flow).filter(([, value]) => value !== undefined));
}

/** Any flow that Cilium may emit. */
export const emittedFlow: fc.Arbitrary<Flow> = fc.oneof(drop, trace, capture, policyVerdict, socket, proxied);
