import assert from 'node:assert/strict';
import { hover } from '../../server/src/service/hover.js';
import { withCaret } from '../support/caret.js';

function hoverAt(sample: string): string {
  const { document, offset } = withCaret(sample);
  return hover(document, offset, '1.19')?.markdown ?? '';
}

const flow = (inside: string): string =>
  `{"flow":{"verdict":"DROPPED","event_type":{"type":1,"sub_type":133},"drop_reason_desc":"POLICY_DENIED",${inside}}}`;

const metrics = (entry: string): string => `hubble:\n  metrics:\n    enabled:\n      - dns\n      - '${entry}'\n`;
const agent = (line: string): string => `kind: ConfigMap\ndata:\n  enable-hubble: "true"\n  ${line}\n`;

/** What the pointer is at, and what the hover must say. */
const SAID: readonly (readonly [name: string, sample: string, ...said: RegExp[]])[] = [
  [
    'a filter key',
    `{"source_p|od":["a/"]}`,
    /list of string/,
    /Matches/,
    /`--from-pod`/,
    /only the namespace `default` is meant/,
    /Example/,
  ],
  ['a value that only its key explains', `{"source_pod":["a|/"]}`, /\*\*source_pod\*\*/],
  ['an enum value', `{"source_pod":[],"verdict":["DRO|PPED"]}`, /\*\*DROPPED\*\* · 2 of enum `Verdict`/],
  ['an enum number', `{"source_pod":[],"verdict":[|2]}`, /\*\*DROPPED\*\* · 2/],
  ['a drop reason', `{"drop_reason_desc":["POLICY_|DENIED"]}`, /133 of enum/, /Hint/, /Default deny/, /Policy denied/],
  ['a drop reason by number', flow(`"drop_reason":1|33`), /\*\*POLICY_DENIED\*\*/],
  ['a reserved identity', `{"source_identity":[|2]}`, /\*\*world\*\* · identity 2/, /reserved:world/],
  [
    'an identity of a cluster',
    `{"source_identity":[131|073]}`,
    /cluster 2, identity 1 in it/,
    /511: cluster 4, identity 1 in it/,
  ],
  ['a node-local identity', `{"source_identity":[1677|7217]}`, /Node-local/],
  [
    'an identity that nobody gives out',
    `{"source_identity":[5033|1648]}`,
    /Outside of all ranges that Cilium gives out\.$/,
  ],
  ['an identity of this cluster', `{"source_identity":[14|398]}`, /kubectl get ciliumidentity 14398/],
  ['a port', `{"destination_port":["5|3"]}`, /\*\*dns\*\* · port 53/],
  ['a time', flow(`"time":"2026-03-05T13:00:00.5|+01:00"`), /Thu, 05 Mar 2026 12:00:00\.5 UTC/],
  ['TCP flags', flow(`"l4":{"TCP":{"fl|ags":{"SYN":true,"ACK":true}}}`), /Here: `SYN` and `ACK`/],
  ['asked TCP flags', `{"tcp_fl|ags":[{"SYN":true},{}]}`, /Here: `SYN` or any TCP packet/],
  [
    'lost events',
    `{|"lost_events":{"source":"PERF_EVENT_RING_BUFFER","num_events_lost":"5","cpu":1},"time":"2024-01-01T00:00:00Z"}`,
    /`Jan {2}1 00:00:00\.000 EVENTS LOST: PERF_EVENT_RING_BUFFER CPU\(1\) 5`/,
    /did not read the datapath buffer/,
  ],
  [
    'an agent event',
    `{|"agent_event":{"type":"POLICY_UPDATED","policy_update":{"revision":"4"}}}`,
    /Policy rules were added/,
  ],
  [
    'the key of an agent event',
    `{"agent_|event":{"type":"POLICY_UPDATED"}}`,
    /Policy rules were added/,
    /`AgentEvent`/,
  ],
  ['a debug event', `{|"debug_event":{"type":"DBG_CT_VERDICT","message":"m"}}`, /conntrack state/],
  [
    'the status of a node',
    `{|"node_status":{"state_change":"NODE_ERROR","node_names":["a"],"message":"gone"}}`,
    /Error "gone" on 1 nodes: a/,
  ],
  ['an option of a metric', metrics('dns:qu|ery;ignoreAAAA'), /^\*\*query\*\* · option/],
  ['another option of a metric', metrics('dns:query;ignore|AAAA'), /^\*\*ignoreAAAA\*\* · option/],
  ['a context of a metric', metrics('flow:sourceContext=workload¦po|d'), /^\*\*pod\*\* · context of a metric/],
  [
    'a label of a metric',
    metrics('flow:labelsContext=source_ip,source_p|od'),
    /^\*\*source_pod\*\* · label of a metric/,
  ],
  [
    'the option of several values',
    metrics('flow:labels|Context=source_ip'),
    /Takes any of these, with `,` between/,
    /`destination_workload`/,
  ],
  ['the name of a metric', metrics('fl|ow:labelsContext=source_ip'), /^\*\*flow\*\* · metric/],
  ['a metric among others', agent('hubble-metrics: dns dro|p:sourceContext=pod'), /^\*\*drop\*\* · metric/],
  [
    'a path among others',
    agent('hubble-export-fieldmask: time source.pod|_name verdict'),
    /`source\.pod_name` in a field mask/,
  ],
  ['an event type among others', agent('hubble-monitor-events: drop tra|ce'), /\*\*trace\*\* · event type 4/],
  [
    'a drop reason among others',
    agent('hubble-drop-events-reasons: auth_required policy_|denied'),
    /\*\*POLICY_DENIED\*\*/,
  ],
  [
    'a context option of a dynamic metric',
    'metrics:\n  - name: flow\n    contextOptions:\n      - name: source|Context\n        values: [pod]\n',
    /^\*\*sourceContext\*\* · option of a metric/,
  ],
  [
    'what a context option is set to',
    'metrics:\n  - name: flow\n    contextOptions:\n      - name: sourceContext\n        values: [po|d]\n',
    /^\*\*pod\*\* · context of a metric/,
  ],
  [
    'a setting of the CLI',
    'serv|er: localhost:4245\ntls-allow-insecure: true\n',
    /`--server`/,
    /`HUBBLE_SERVER`/,
    /\*\*Precedence:\*\* flag, environment, configuration file, default/,
  ],
  [
    'where the configuration file of the CLI lives',
    'server: localhost:4245\nconf|ig: x\ntls-allow-insecure: true\n',
    /`~\/\.config\/hubble\/config\.yaml`/,
    /Library\/Application Support/,
    /`%AppData%\\hubble\\config\.yaml`/,
  ],
  [
    'a value of the chart',
    'hubble:\n  relay: { enabled: true }\n  listen|Address: ":4244"\n',
    /\*\*Helm:\*\* `hubble\.listenAddress`/,
    /\*\*cilium-config:\*\* `hubble-listen-address`/,
  ],
  ['a DNS return code', flow(`"l7":{"dns":{"query":"a.","rcode":|3}}`), /\*\*NXDOMAIN\*\* · DNS return code 3/],
  ['an HTTP status', flow(`"l7":{"http":{"code":50|3}}`), /\*\*Service Unavailable\*\* · HTTP status 503/],
  ['an ICMP type', flow(`"l4":{"ICMPv4":{"type":|8}}`), /\*\*echo request\*\* · ICMP type 8/],
  ['an ICMPv6 type', flow(`"l4":{"ICMPv6":{"type":13|5}}`), /\*\*neighbor solicitation\*\* · ICMPv6 type 135/],
  ['a TCP flag', flow(`"l4":{"TCP":{"flags":{"R|ST":true}}}`), /refused or broken off/],
  [
    'what one value takes',
    `{"source_pod":["kube-system/core|dns"]}`,
    /^Takes a flow when the source is a pod whose name begins with `coredns` in namespace `kube-system`\./,
    /\*\*source_pod\*\*/,
  ],
  ['no words for a value that is refused', `{"source_ip":["10.0.0|.300"]}`, /^\*\*source_ip\*\*/],
  ['a latency', flow(`"l7":{"latency_ns":"15|00000"}`), /1 millisecond 500 microseconds/],
  ['a label', flow(`"source":{"labels":["reserved:wor|ld"]}`), /\*\*Source:\*\* `reserved`/, /identity 2/],
  ['a policy match type', flow(`"policy_match_type":|2`), /\*\*L3-L4\*\*/],
  ['a deprecated key', flow(`"Sum|mary":"x"`), /\*\*Deprecated\*\*/],
  [
    'a key with values that need no words',
    `hubble:\n  export: {static: {}}\n  relay:\n    service:\n      ty|pe: ClusterIP\n`,
    /\n\nOne of `ClusterIP`, `NodePort`, `LoadBalancer`\.\n/,
  ],
  [
    'a value that needs no words',
    `hubble:\n  export: {static: {}}\n  relay:\n    service:\n      type: Cluster|IP\n`,
    /\*\*type\*\*/,
    /Type of the Relay service/,
  ],
  ['a key of Helm values', `hubble:\n  ena|bled: true\n  export: {static: {}}\n`, /`bool`/, /Default:\*\* `true`/],
  ['a key of the CLI', `tl|s: true\nallowlist: []\n`, /`--tls`/, /`HUBBLE_TLS`/],
  [
    'a metric',
    `hubble:\n  export: {static: {}}\n  metrics: {enabled: ["dn|s:query"]}\n`,
    /hubble_dns_queries_total/,
    /ignoreAAAA/,
  ],
  [
    'a path of a field mask',
    `hubble:\n  export:\n    static:\n      fieldMask: [source.ident|ity]\n`,
    /`source.identity` in a field mask/,
    /Numeric security identity/,
  ],
  [
    'the flow of a line',
    `{"fl|ow":{"verdict":"DROPPED","event_type":{"type":1,"sub_type":133},"drop_reason_desc":133}}`,
    /Policy denied DROPPED/,
  ],
  [
    'a line',
    `[|{"flow":{"verdict":"DROPPED","event_type":{"type":1,"sub_type":133},"drop_reason_desc":133}}]`,
    /Policy denied DROPPED/,
  ],
];

describe('hover', () => {
  for (const [name, sample, ...said] of SAID) {
    it(`explains ${name}`, () => {
      const text = hoverAt(sample);
      for (const part of said) assert.match(text, part);
    });
  }

  it('says of an event type of a filter what it takes, and what every field is said of', () => {
    const text = hoverAt(`{"event_|type":[{"type":1,"match_sub_type":true,"sub_type":133},{"type":4}]}`);
    assert.match(text, /^Here: `drop:133` or `trace`\.\n\n\*\*event_type\*\* · `list of EventTypeFilter`/);
    assert.match(text, /`--type TYPE\[:SUBTYPE\]`/);
    assert.match(hoverAt(`{"event_type":[{"sub_|type":133,"type":1}]}`), /POLICY_DENIED.*\*\*sub_type\*\* · `int32`/s);
  });

  it('lists the sub types that the release at hand has', () => {
    const { document, offset } = withCaret(`{"event_type":[{"type":|1}]}`);
    assert.match(hover(document, offset, 'main')?.markdown ?? '', /DROP_FRAG_NOT_FOUND_WORLD/);
    assert.doesNotMatch(hover(document, offset, '1.19')?.markdown ?? '', /DROP_FRAG_NOT_FOUND_WORLD/);
  });

  it('says since when something is deprecated', () => {
    assert.match(
      hoverAt(`{"drop_reason_desc":["INVALID_SOURCE|_MAC"]}`),
      /deprecated and no longer emitted since 1\.16/,
    );
    const record = `"l7":{"type":"REQUEST","kaf|ka":{}}`;
    assert.match(hoverAt(flow(record)), /\*\*Deprecated\*\* since 1\.18/);
  });

  it('says no default of a security context that the release at hand has none of', () => {
    const values = 'hubble:\n  relay:\n    enabled: true\n    securityContext:\n      readOnly|RootFilesystem: true\n';
    const { document, offset } = withCaret(values, 'yaml');
    assert.match(hover(document, offset, '1.19')?.markdown ?? '', /\*\*Default:\*\* `null`/);
    assert.match(hover(document, offset, 'main')?.markdown ?? '', /\*\*Default:\*\* `true`/);
  });

  it('says which keys the release at hand does not have', () => {
    const { document, offset } = withCaret(`{"source_pod":[],"encry|pted":[true]}`);
    assert.match(hover(document, offset, '1.18')?.markdown ?? '', /Since Cilium 1\.19 \(not in 1\.18/);
    const helm = withCaret('hubble:\n  relay:\n    enabled: true\n  host|Users: true\n', 'yaml');
    assert.match(
      hover(helm.document, helm.offset, '1.19')?.markdown ?? '',
      /Only on the branch main of Cilium so far \(not in 1\.19, the release at hand\)\./,
    );
  });

  for (const name of ['a](command:evil)', 'a`](command:evil)`', '<img src=x>', '**a**\\n\\n# b', '![a](https://x)']) {
    it(`takes nothing in ${JSON.stringify(name)} for markup`, () => {
      const escaped = JSON.stringify(name);
      const whole = hoverAt(
        `{"fl|ow":{"verdict":"DROPPED","event_type":{"type":1},"Summary":"x","is_reply":true,"source":{"pod_name":${escaped},"namespace":"a"}}}`,
      );
      const label = hoverAt(flow(`"source":{"labels":["x${escaped.slice(1, -1)}|"]}`));
      for (const text of [whole, label]) {
        assert.notEqual(text, '');
        const outside = text.replace(/`[^`\n]*`/g, '');
        assert.doesNotMatch(outside, /command:|<img|# b|https:/);
      }
    });
  }
});
