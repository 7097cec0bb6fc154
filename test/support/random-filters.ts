import fc from 'fast-check';
import type { FlowFilter } from '../../server/src/filter/index.js';

/** Values that fit the flows of `emitted-flows.ts` and that exclude, contain or repeat each other. */
const VALUES: { readonly [Field in keyof FlowFilter]-?: NonNullable<FlowFilter[Field]> } = {
  event_type: [
    ...[{}, { type: 1 }, { type: 2 }, { type: 3 }, { type: 4 }, { type: 5 }, { type: 7 }, { type: 129 }, { type: 130 }],
    ...[
      { type: 1, match_sub_type: true, sub_type: 133 },
      { type: 1, match_sub_type: true, sub_type: 154 },
      { type: 4, match_sub_type: true, sub_type: 3 },
      { type: 4, match_sub_type: true },
      { type: 4, sub_type: 3 },
      { match_sub_type: true, sub_type: 133 },
    ],
  ],
  verdict: [0, 1, 2, 3, 4, 5, 6, 7, 99],
  drop_reason_desc: [0, 133, 154],
  reply: [true, false],
  encrypted: [true, false],
  traffic_direction: [0, 1, 2],
  interface: [{}, { name: 'eth0' }, { index: 2 }, { index: 2, name: 'eth0' }],
  tcp_flags: [{}, { SYN: true }, { SYN: true, ACK: true }, { SYN: false }],
  protocol: ['tcp', 'UDP', 'sctp', 'icmp', 'ICMPv4', 'icmpv6', 'vrrp', 'dns', 'http', 'kafka'],
  source_port: ['0', '80', '080', '53'],
  destination_port: ['0', '80', '53'],
  dns_query: ['shop', '^x', '.*'],
  http_status_code: ['2+', '20+', '200', '404'],
  http_method: ['GET', 'get', 'POST'],
  http_path: ['/cart', '.*'],
  http_url: ['shop'],
  http_header: [{ key: 'X', value: 'y' }, { key: 'X' }],
  ip_version: [0, 1, 2, 4],
  source_ip: ['10.0.0.1', '10.0.0.0/8', '10.0.0.0/24', '10.0.0.9/24', 'fd00::/8', 'fd00::1', '0.0.0.0/0', '::/0'],
  destination_ip: ['10.0.0.2', '192.168.0.0/16', '10.0.0.0/8', 'fd00::/8'],
  source_ip_xlated: ['172.16.0.1', '172.16.0.0/12'],
  trace_id: ['', 'abc'],
  uuid: ['a', 'b'],
  ip_trace_id: [0n, 7n],
  source_pod: ['shop/', 'shop/cart', 'shop/cart-1', '/cart', '/', 'cart', 'default/cart', 'shop/cart/x'],
  destination_pod: ['shop/', 'shop/cart', '/cart'],
  source_service: ['shop/', 'shop/cart', '/'],
  destination_service: ['shop/', '/cart'],
  source_fqdn: ['*.example', 'shop.example', 'SHOP.example.'],
  destination_fqdn: ['*', 'shop.example'],
  source_label: ['', 'app=cart', 'app!=cart', '!app', 'k8s:app=cart', 'app in (cart,shop)'],
  destination_label: ['app=cart', 'reserved:world'],
  node_labels: ['zone=a', ''],
  node_name: ['node-*', 'node-1', '*'],
  source_identity: [2, 12345],
  destination_identity: [2, 0],
  source_workload: [{}, { name: 'cart' }, { kind: 'Job' }, { name: 'cart', kind: 'Job' }],
  destination_workload: [{}, { name: 'cart' }],
  source_cluster_name: ['a', 'b'],
  destination_cluster_name: ['a'],
  experimental: {},
};

const CEL = ['true', '_flow.verdict == 2', '1/0 == 1', 'false'];

type Field = keyof FlowFilter;
const FIELDS = (Object.keys(VALUES) as Field[]).filter((field) => field !== 'experimental');

const entry: fc.Arbitrary<readonly [Field, unknown]> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc
      .constantFrom(...FIELDS)
      .chain((field) =>
        fc
          .array(fc.constantFrom(...(VALUES[field] as readonly unknown[])), { minLength: 1, maxLength: 3 })
          .map((values) => [field, values] as const),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...CEL), { minLength: 1, maxLength: 2 })
      .map((expressions) => ['experimental', { cel_expression: expressions }] as const),
  },
);

/** A filter that Cilium decodes, of up to four fields. */
export const randomFilter: fc.Arbitrary<FlowFilter> = fc
  .array(entry, { maxLength: 4 })
  .map((entries) => Object.fromEntries(entries));
