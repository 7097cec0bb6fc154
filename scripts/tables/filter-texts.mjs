/**
 * What each filter field is, how its values match (pkg/hubble/filters, 1.19) and what surprises people, in sentences.
 * Fields of both sides have one row, under the name without its side;
 * SIDE stands for it, and WAY for what the flow does with it.
 */
export const FILTER_TEXTS = {
  uuid: { doc: 'The id of one flow.', match: ['The whole id must be equal, in the same case.'] },
  ip: {
    doc: 'Address that the flow WAY.',
    match: [
      'An address is compared with `IP.SIDE` as text.',
      'A CIDR takes every address in it; its host bits may be set.',
    ],
    traps: [
      '`2001:DB8::1`, `2001:db8:0:0::1` and `::ffff:10.0.0.1` never match: write the canonical form in lower case, or a CIDR such as `/128`.',
      'A flow without IP never matches.',
    ],
  },
  source_ip_xlated: {
    doc: 'Address that the flow comes from, after SNAT.',
    match: [
      'An address is compared with `IP.source_xlated` as text.',
      'A CIDR takes every address in it; its host bits may be set.',
    ],
    traps: [
      '`2001:DB8::1`, `2001:db8:0:0::1` and `::ffff:10.0.0.1` never match: write the canonical form in lower case, or a CIDR such as `/128`.',
      'A flow without a translated address never matches.',
    ],
  },
  pod: {
    doc: 'Pod that the flow WAY.',
    match: [
      ...namespaced('pods'),
      '`/`: everything that has a name or a namespace.',
      'What follows a second slash is ignored. There are no wildcards, and case matters.',
    ],
    traps: [
      'Without a slash only the namespace `default` is meant, not any.',
      '`foo*` looks for names that begin with `foo*`; `foo` is a prefix already.',
    ],
  },
  fqdn: {
    doc: 'DNS name that the flow WAY.',
    match: [
      'The whole name must match one of `SIDE_names`.',
      '`*` stands for any run of `a-z`, `0-9`, `-` and `.`, so also for several labels.',
      'Case, blanks around the name and one dot at its end are ignored.',
      'Only `a-z`, `0-9`, `-`, `_`, `.` and `*` are allowed.',
    ],
    traps: ['`*.example.com` does not match `example.com` itself.'],
  },
  label: { doc: 'Labels of the SIDE.', match: selector() },
  service: {
    doc: 'Service that the flow WAY.',
    match: [
      ...namespaced('services'),
      '`/`: everything that has a name or a namespace.',
      'What follows a second slash is ignored. There are no wildcards, and case matters.',
    ],
    traps: ['Without a slash only the namespace `default` is meant, not any.'],
  },
  workload: {
    doc: 'Workload that the SIDE belongs to.',
    match: [
      'Name and kind must be equal to those given, in the same case; there are no prefixes.',
      'What is left out or empty is not compared: `{}` takes every SIDE that has a workload.',
    ],
  },
  cluster_name: {
    doc: 'Cluster of the SIDE.',
    match: ['The whole name must be equal, in the same case; there are no wildcards.'],
    traps: ['`prod-*` is taken literally, although the help of the CLI shows it.'],
  },
  traffic_direction: {
    doc: 'Whether the flow enters or leaves the local endpoint.',
    match: ['One of the directions must be equal; `TRAFFIC_DIRECTION_UNKNOWN` takes flows without one.'],
  },
  verdict: {
    doc: 'What was done with the packet or message.',
    match: ['One of the verdicts must be equal.'],
    traps: ['Agent, debug and lost events have no verdict and never match.'],
  },
  drop_reason_desc: {
    doc: 'Why the packet was dropped.',
    match: ['The verdict must be `DROPPED` and one of the reasons equal.'],
    traps: [
      'Never matches beside a `verdict` without `DROPPED`, beside trace, capture or trace-sock events, or an L7 drop, whose reason is unknown.',
    ],
  },
  interface: {
    doc: 'Network interface that the packet was seen on.',
    match: [
      'Index and name must be equal to those given.',
      'Index 0 and an empty name are not compared: `{}` takes every flow that names an interface.',
    ],
    traps: ['Only trace events and some capture events name one.'],
  },
  event_type: {
    doc: 'The event that a flow was made from, as numbers.',
    match: [
      'One of the entries must match. `type` 0, or none, takes every event type.',
      '`sub_type` is compared only with `match_sub_type: true`; left out, it counts as 0.',
      'A flow without an event type never matches.',
      'Agent and debug events are compared by numbers of their own; lost events always match.',
    ],
  },
  http_status_code: {
    doc: 'Status code of an HTTP response.',
    match: ['`404` takes that code alone, `40+` and `4+` every code that begins so.', 'Only responses have a code.'],
  },
  protocol: {
    doc: 'L4 or L7 protocol.',
    match: [
      'L4: `tcp`, `udp`, `sctp`, `icmp` (both versions), `icmpv4`, `icmpv6`; from 1.19 also `vrrp` and `igmp`.',
      'L7: `http`, `dns`, `kafka`.',
      'One of the names must fit; case does not matter.',
    ],
  },
  port: {
    doc: 'Port of the SIDE.',
    match: ['Equal to the TCP, UDP or SCTP port.', 'A string of digits from 0 to 65535: no name and no range.'],
    traps: ['A number without quotes is refused.'],
  },
  reply: {
    doc: 'Whether the packet is a reply.',
    match: [
      'Compared with `is_reply`.',
      'A flow that does not know it never matches, except a dropped one, which counts as `false`.',
    ],
    traps: ['`[true, false]` is not everything: flows that do not know it are left out.'],
  },
  dns_query: {
    doc: 'The name that a DNS message asks for.',
    match: ['A regular expression (RE2) that may match anywhere in `l7.dns.query`; case matters.'],
    traps: [
      'Recorded names end with a dot: `^www\\.example\\.com$` never matches.',
      'It is no wildcard: `*.example.com` is refused.',
    ],
  },
  identity: {
    doc: 'Security identity of the SIDE, as a number.',
    match: ['One of the numbers must be equal; a flow that knows nothing of its SIDE never matches.'],
    traps: ['Numbers from 256 on are given out at run time: labels say the same in every cluster.'],
  },
  http_method: { doc: 'HTTP method.', match: ['Equal; case does not matter.'] },
  http_path: {
    doc: 'Path of an HTTP request.',
    match: ['A regular expression (RE2) that may match anywhere in the path; the query is no part of it.'],
  },
  http_url: {
    doc: 'URL of an HTTP request.',
    match: ['A regular expression (RE2) that may match anywhere in the URL.'],
  },
  http_header: {
    doc: 'Header of an HTTP message.',
    match: ['Key and value must both be equal, in the same case.'],
    traps: ['`key` alone takes only headers with an empty value.'],
  },
  tcp_flags: {
    doc: 'TCP flags that are set in the packet.',
    match: [
      'One of the entries must match: each of its flags that is `true` is set in the packet, whatever else is set.',
      '`false` is the same as left out: `{}` takes every packet with TCP flags.',
    ],
    traps: ['`SYN: true` takes SYN-ACK as well; "not ACK" needs an exclude filter or CEL.'],
  },
  node_name: {
    doc: 'Node that reported the flow.',
    match: [
      'The whole name must match: `node` in any cluster, `cluster/node`, or `cluster/` for every node of it.',
      '`*` stands for any run of `a-z`, `0-9`, `-` and `.`, but for no slash.',
      'A flow whose node name has no cluster is read as `default/NODE`.',
      'The pattern is turned to lower case first.',
    ],
  },
  node_labels: { doc: 'Labels of the node that reported the flow.', match: selector() },
  ip_version: {
    doc: 'IP version.',
    match: ['One of the versions must be equal; `IP_NOT_USED` takes flows without IP.'],
    traps: ['The numbers 4 and 6 are accepted and never match.'],
  },
  trace_id: {
    doc: 'Id of a distributed trace.',
    match: ['The whole id must be equal; `""` takes flows without one.'],
  },
  ip_trace_id: {
    doc: 'Trace id in an option of the IP header.',
    match: ['The number must be equal; 0 takes flows without one.'],
  },
  encrypted: {
    doc: 'Whether the packet was encrypted.',
    match: ['Compared with `IP.encrypted`, which counts as `false` where it is missing.'],
    traps: [
      '`[false]` also takes flows without IP, and lost events.',
      'Only trace events carry it: `[true]` leaves out all others.',
    ],
  },
  experimental: {
    doc: 'Filters that may change without notice; `cel_expression` is the only one.',
    match: [
      'One of the CEL expressions must be true; one that fails at run time counts as false.',
      'The variable is `_flow`, of the type `flow.Flow`.',
    ],
    traps: [
      'Numbers beside unsigned fields need a `u`: `_flow.l4.TCP.destination_port == 80u`.',
      'Enums are compared with a constant, such as `Verdict.DROPPED`, or a number.',
    ],
  },
};

/** Fields that the builder refuses beside an event type that is not l7 (pkg/hubble/filters/http.go). */
const OF_HTTP = 'Beside an `event_type` without 129 (l7) the filter is refused.';

function namespaced(things) {
  return [
    `\`foo\`: ${things} of the namespace \`default\` whose name begins with \`foo\`.`,
    `\`ns/\`: all ${things} of the namespace \`ns\`.`,
    `\`ns/foo\`: those of \`ns\` whose name begins with \`foo\`.`,
    `\`/foo\`: ${things} of any namespace whose name begins with \`foo\`.`,
  ];
}

function selector() {
  return [
    'Terms: `key=value`, `key!=value`, `key in (a, b)`, `key notin (a, b)`, `key`, `!key`; all terms of an entry, with commas between, must hold.',
    'One of the entries must match.',
    'Before the first colon of a key stands its source (`k8s:`, `reserved:`, `cidr:`); without one, or with `any:`, any source will do.',
    'Up to 1.15 the part before the first dot of a key without a source is taken for one: write `k8s:io.kubernetes…` there.',
    'An empty selector, and one of `!=`, `notin` and `!` alone, also takes flows without labels.',
  ];
}

/** The texts of one field. */
export function filterTexts(field) {
  const [, side, rest] = /^(source|destination)_(.*)$/.exec(field) ?? [];
  const texts = FILTER_TEXTS[field] ?? FILTER_TEXTS[rest];
  if (!texts) throw new Error(`filter-texts.mjs says nothing of ${field}`);
  const way = side === 'source' ? 'comes from' : 'goes to';
  const fill = (text) => text.replaceAll('SIDE', side ?? '').replaceAll('WAY', way);
  const traps = [...(texts.traps ?? []), ...(field.startsWith('http_') ? [OF_HTTP] : [])];
  return { doc: fill(texts.doc), match: texts.match.map(fill), traps: traps.map(fill) };
}
