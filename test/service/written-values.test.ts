import assert from 'node:assert/strict';
import { complete, type Completion } from '../../server/src/service/completion.js';
import { applyEdits, documentOf, withCaret } from '../support/caret.js';

const OPTIONS = { release: '1.19', snippets: true } as const;

function itemsAt(sample: string): { items: Completion[]; text: string } {
  const { document, offset } = withCaret(sample);
  return { items: complete(document, offset, OPTIONS), text: document.text };
}

const exporter = (inside: string): string =>
  `hubble:\n  export:\n    dynamic:\n      config:\n        content:\n          - name: a\n            filePath: stdout\n${inside}`;
const metrics = (inside: string): string =>
  `hubble:\n  export: {static: {enabled: true}}\n  metrics:\n    enabled:\n${inside}`;

/** What is written, what is picked, what then stands there. */
const ACCEPTED: readonly (readonly [name: string, sample: string, label: string, result: string])[] = [
  ['an enum in JSON', `{"source_pod":[],"verdict":[|]}`, 'DROPPED', `{"source_pod":[],"verdict":["DROPPED"]}`],
  ['an enum in quotes', `{"source_pod":[],"verdict":["dr|"]}`, 'DROPPED', `{"source_pod":[],"verdict":["DROPPED"]}`],
  ['a list of enums in JSON', `{"source_pod":[],"verdict":|}`, 'AUDIT', `{"source_pod":[],"verdict":["AUDIT"]}`],
  [
    'an enum in escaped quotes',
    `allowlist:\n  - "{\\"verdict\\":[|]}"`,
    'DROPPED',
    `allowlist:\n  - "{\\"verdict\\":[\\"DROPPED\\"]}"`,
  ],
  [
    'an enum in YAML',
    exporter('            includeFilters:\n              - verdict:\n                  - |'),
    'DROPPED',
    exporter('            includeFilters:\n              - verdict:\n                  - DROPPED'),
  ],
  [
    'a list of enums behind its key in YAML',
    exporter('            includeFilters:\n              - verdict: |'),
    'DROPPED',
    exporter('            includeFilters:\n              - verdict: \n                  - DROPPED'),
  ],
  [
    'an enum in brackets in YAML',
    exporter('            includeFilters:\n              - verdict: [|]'),
    'DROPPED',
    exporter('            includeFilters:\n              - verdict: [DROPPED]'),
  ],
  ['a truth value', `{"source_pod":["a/"],"reply":[|]}`, 'true', `{"source_pod":["a/"],"reply":[true]}`],
  ['an identity', `{"source_identity":[|]}`, 'world', `{"source_identity":[2]}`],
  ['a protocol', `{"source_pod":["a/"],"protocol":["|"]}`, 'tcp', `{"source_pod":["a/"],"protocol":["tcp"]}`],
  [
    'a path of a field mask',
    exporter('            fieldMask:\n              - |'),
    'source',
    exporter('            fieldMask:\n              - source'),
  ],
  [
    'the next step of a path',
    exporter('            fieldMask: [time, source.|]'),
    'source.namespace',
    exporter('            fieldMask: [time, source.namespace]'),
  ],
  ['a metric', metrics('      - |'), 'drop', metrics('      - drop')],
  ['an option of a metric', metrics('      - dns:qu|'), 'query', metrics('      - dns:query')],
  [
    'a second option of a metric',
    metrics('      - dns:query;ig|'),
    'ignoreAAAA',
    metrics(`      - 'dns:query;ignoreAAAA'`),
  ],
  [
    'a context of an option',
    metrics('      - "flow:sourceContext=workload¦na|"'),
    'namespace',
    metrics(`      - "flow:sourceContext=workload¦namespace"`),
  ],
  [
    'names of event types in one text',
    `kind: ConfigMap\nmetadata:\n  name: cilium-config\ndata:\n  enable-hubble: "true"\n  hubble-monitor-events: "drop tr|"\n`,
    'trace',
    `kind: ConfigMap\nmetadata:\n  name: cilium-config\ndata:\n  enable-hubble: "true"\n  hubble-monitor-events: "drop trace"\n`,
  ],
  [
    'a drop reason of the event emitter',
    `hubble:\n  export: {static: {enabled: true}}\n  dropEventEmitter:\n    reasons:\n      - |`,
    'policy_denied',
    `hubble:\n  export: {static: {enabled: true}}\n  dropEventEmitter:\n    reasons:\n      - policy_denied`,
  ],
  [
    'a pod that another filter has',
    `allowlist:\n  - '{"source_pod":["shop/web"]}'\n  - '{"destination_pod":["|"]}'`,
    'shop/web',
    `allowlist:\n  - '{"source_pod":["shop/web"]}'\n  - '{"destination_pod":["shop/web"]}'`,
  ],
  ['a key with a list', `{"source_pod":["a/"],|}`, 'verdict', `{"source_pod":["a/"],"verdict":["$1"]}`],
  ['a key with a list of mappings', `{"source_pod":["a/"],|}`, 'tcp_flags', `{"source_pod":["a/"],"tcp_flags":[{$1}]}`],
  ['a flag', `{"tcp_flags":[{|}]}`, 'SYN', `{"tcp_flags":[{"SYN":true}]}`],
  [
    'a key with a list in YAML',
    exporter('            includeFilters:\n              - verdict: [DROPPED]\n                source_p|'),
    'source_pod',
    exporter(
      '            includeFilters:\n              - verdict: [DROPPED]\n                source_pod:\n                  - $1',
    ),
  ],
  [
    'the first key of a mapping in a list',
    exporter('            includeFilters:\n              - |'),
    'verdict',
    exporter('            includeFilters:\n              - verdict:\n                  - $1'),
  ],
  [
    'a name between double quotes',
    exporter('            includeFilters:\n              - verdict: ["DR|"]'),
    'DROPPED',
    exporter('            includeFilters:\n              - verdict: ["DROPPED"]'),
  ],
  [
    'a name between single quotes',
    exporter(`            includeFilters:\n              - verdict: ['|']`),
    'DROPPED',
    exporter(`            includeFilters:\n              - verdict: ['DROPPED']`),
  ],
  [
    'a key with a mapping in YAML',
    `hubble:\n  export: {static: {enabled: true}}\n  |`,
    'relay',
    `hubble:\n  export: {static: {enabled: true}}\n  relay:\n    $1`,
  ],
  [
    'a mapping below its key',
    `hubble:\n  export: {static: {enabled: true}}\n  dropEventEmitter:\n    |`,
    'interval',
    `hubble:\n  export: {static: {enabled: true}}\n  dropEventEmitter:\n    interval: `,
  ],
];

describe('completion of values and keys', () => {
  for (const [name, sample, label, result] of ACCEPTED) {
    it(`writes ${label} at ${name}`, () => {
      const { items, text } = itemsAt(sample);
      const item = items.find((one) => one.label === label);
      assert.ok(item, `${label} is offered, not only ${items.map((one) => one.label).join(', ')}`);
      assert.equal(applyEdits(text, [item.edit]), result.replaceAll('¦', '|'));
    });
  }

  it('says of a truth value in a text what its setting is for', () => {
    const values = 'kind: ConfigMap\nmetadata:\n  name: cilium-config\ndata:\n  enable-hubble: |\n';
    const [first] = itemsAt(values).items;
    assert.equal(first?.label, 'true');
    assert.match(first.documentation(), /Turns Hubble on in the agent/);
  });

  it('offers sub types that are emitted no more last', () => {
    const { items } = itemsAt(`{"event_type":[{"type":1,"match_sub_type":true,"sub_type":|}]}`);
    const [first] = items;
    assert.equal(first?.label, 'INVALID_SOURCE_IP');
    assert.equal(items.at(-1)?.label, 'MISSING_SRV6_STATE');
    assert.equal(items.at(-1)?.deprecated, true);
  });

  it('offers the same of a field mask and of the chart', () => {
    const paths = itemsAt(exporter('            fieldMask: [|]')).items.map(({ label }) => label);
    assert.deepEqual(paths.slice(0, 3), ['time', 'node_name', 'verdict']);
    assert.ok(['drop_reason', 'reply', 'Summary'].every((path) => paths.slice(-3).includes(path)));
    const below = itemsAt(exporter('            fieldMask: [source.|]')).items.map(({ label }) => label);
    assert.deepEqual(below.slice(0, 2), ['source.namespace', 'source.pod_name']);
    const keys = itemsAt(`hubble:\n  export: {static: {enabled: true}}\n  |`).items.map(({ label }) => label);
    assert.deepEqual(keys.slice(0, 3), ['enabled', 'relay', 'ui']);
  });

  it('offers what people reach for first, and what is deprecated last', () => {
    const labels = itemsAt(`{"source_pod":["a/"],|}`).items.map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 3), ['verdict', 'event_type', 'destination_pod']);
    const flow = itemsAt(`{"flow":{"verdict":"DROPPED","is_reply":false,"IP":{},"l4":{},|}}`).items;
    assert.ok(flow.at(-1)?.deprecated);
  });

  it('strikes out the words that are deprecated, and no others', () => {
    const { items } = itemsAt(`{"drop_reason_desc":["|"]}`);
    const struck = items.filter(({ deprecated }) => deprecated).map(({ label }) => label);
    assert.ok(struck.includes('INVALID_SOURCE_MAC'), struck.join());
    assert.ok(!struck.includes('POLICY_DENIED'));
  });

  it('offers required keys first', () => {
    const labels = itemsAt(`hubble:\n  export:\n    dynamic:\n      config:\n        content:\n          - |`).items;
    assert.deepEqual(
      labels.slice(0, 2).map(({ label }) => label),
      ['name', 'filePath'],
    );
  });

  it('offers no key that the release does not have', () => {
    const { document, offset } = withCaret(`{"source_pod":["a/"],|}`);
    const labels = complete(document, offset, { release: '1.14', snippets: true }).map(({ label }) => label);
    assert.ok(!labels.includes('encrypted') && !labels.includes('drop_reason_desc'));
  });

  it('offers pods, namespaces and labels of the flows in other open files', () => {
    const flows = documentOf(
      '{"flow":{"verdict":"DROPPED","event_type":{"type":1},"source":{"namespace":"shop","pod_name":"web-1","labels":["k8s:app=web"],"workloads":[{"name":"web"}]},"interface":{"name":"lxc1"}}}\n',
    );
    const offered = (sample: string): string[] => {
      const { document, offset } = withCaret(sample);
      return complete(document, offset, { ...OPTIONS, others: [flows] }).map(({ label }) => label);
    };
    assert.deepEqual(offered(`{"source_pod":["|"]}`), ['shop/', 'shop/web-1']);
    const labels = (sample: string): string[] => offered(sample).filter((label) => !label.startsWith('reserved:'));
    assert.deepEqual(labels(`{"source_label":["|"]}`), ['k8s:app=web']);
    assert.deepEqual(labels(`{"source_label":["k8s:tier=front,|"]}`), ['k8s:app=web'], 'behind a comma');
    assert.ok(offered(`{"source_label":["|"]}`).includes('reserved:world'));
    assert.deepEqual(labels(`{"destination_label":["|"]}`), ['k8s:app=web'], 'also at the other end of a flow');
    assert.deepEqual(labels(`{"destination_label":["k8s:app=web","|"]}`), []);
    assert.deepEqual(offered(`{"source_workload":[{"name":"|"}],"source_pod":["a/"]}`), ['web']);
    assert.deepEqual(offered(`{"interface":[{"name":"|"}],"source_pod":["a/"]}`), ['lxc1']);
  });

  it('offers HTTP methods and status codes, kinds of workloads and ports that are known', () => {
    const labels = (sample: string): string[] => itemsAt(sample).items.map(({ label }) => label);
    assert.ok(labels(`{"source_pod":["a/"],"http_method":["|"]}`).includes('DELETE'));
    assert.deepEqual(labels(`{"source_pod":["a/"],"http_status_code":["|"]}`).slice(0, 5), [
      '1+',
      '2+',
      '3+',
      '4+',
      '5+',
    ]);
    assert.ok(labels(`{"source_pod":["a/"],"source_workload":[{"kind":"|"}]}`).includes('StatefulSet'));
    assert.ok(labels(`{"source_pod":["a/"],"destination_port":["|"]}`).includes('443'));
  });

  it('is found by what is typed of it, behind what stands before it', () => {
    const { items } = itemsAt(metrics('      - "dns:query;ig|"'));
    assert.equal(items.find(({ label }) => label === 'ignoreAAAA')?.filterText, '"dns:query;ignoreAAAA');
  });
});
