import assert from 'node:assert/strict';
import { complete, type Completion } from '../../server/src/service/completion.js';
import type { Language } from '../../server/src/syntax/node.js';
import type { Release } from '../../server/src/tables/release.js';
import { applyEdits, withCaret } from '../support/caret.js';

const OPTIONS = { release: '1.19', snippets: true } as const;

function itemsAt(sample: string, language?: Language): { items: Completion[]; text: string } {
  const { document, offset } = withCaret(sample, language);
  return { items: complete(document, offset, OPTIONS), text: document.text };
}

/** The text after accepting a completion. */
function accepted(sample: string, label: string): string {
  const { items, text } = itemsAt(sample);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is offered, not only ${items.map((one) => one.label).join(', ')}`);
  return applyEdits(text, [item.edit]);
}

const values = (filters: string): string =>
  `hubble:\n  export:\n    dynamic:\n      config:\n        content:\n          - name: a\n            includeFilters:\n${filters}`;

/** What is written, what is picked, what then stands there. */
const ACCEPTED: readonly (readonly [name: string, sample: string, label: string, result: string])[] = [
  [
    'an empty value',
    `allowlist:\n  - '{"event_type":[{"type":|}]}'`,
    'trace',
    `allowlist:\n  - '{"event_type":[{"type":4}]}'`,
  ],
  [
    'a filter where there is none yet',
    `hubble:\n  export:\n    static:\n      allowList: |\n`,
    'verdict',
    `hubble:\n  export:\n    static:\n      allowList: \n        - '{"verdict":["$1"]}'\n`,
  ],
  [
    'a filter between quotes',
    `allowlist:\n  - '{"verdict":["DROPPED"]}'\n  - "|"\n`,
    'source_pod',
    `allowlist:\n  - '{"verdict":["DROPPED"]}'\n  - '{"source_pod":["$1"]}'\n`,
  ],
  [
    'a key before others in braces',
    `allowlist:\n  - '{|  "source_pod": ["a/"]}'`,
    'verdict',
    `allowlist:\n  - '{"verdict": ["$1"],  "source_pod": ["a/"]}'`,
  ],
  [
    'a key before others in YAML',
    values(`              - {| verdict: [DROPPED] }`),
    'reply',
    values(`              - {reply: [true], verdict: [DROPPED] }`),
  ],
  [
    'behind a blank',
    `allowlist:\n  - '{"event_type":[{"type": |}]}'`,
    'l7',
    `allowlist:\n  - '{"event_type":[{"type": 129}]}'`,
  ],
  [
    'a half-typed name',
    `allowlist:\n  - '{"event_type":[{"type":tr|}]}'`,
    'trace',
    `allowlist:\n  - '{"event_type":[{"type":4}]}'`,
  ],
  [
    'a name in quotes',
    `allowlist:\n  - '{"event_type":[{"type":"tr|"}]}'`,
    'trace',
    `allowlist:\n  - '{"event_type":[{"type":4}]}'`,
  ],
  [
    'a name in escaped quotes',
    `allowlist:\n  - "{\\"event_type\\":[{\\"type\\":\\"tr|\\"}]}"`,
    'trace',
    `allowlist:\n  - "{\\"event_type\\":[{\\"type\\":4}]}"`,
  ],
  [
    'an opened quote',
    `allowlist:\n  - '{"event_type":[{"type":"tr|}]}'`,
    'trace',
    `allowlist:\n  - '{"event_type":[{"type":4}]}'`,
  ],
  [
    'an unfinished entry',
    `allowlist:\n  - '{"event_type":[{"type":|'`,
    'drop',
    `allowlist:\n  - '{"event_type":[{"type":1'`,
  ],
  [
    'an unfinished string',
    `allowlist:\n  - '{"event_type":[{"type":|\n  - '{"event_type":[{"type":4}]}'`,
    'drop',
    `allowlist:\n  - '{"event_type":[{"type":1\n  - '{"event_type":[{"type":4}]}'`,
  ],
  [
    'a colon without blank in YAML',
    values('              - event_type:\n                  - type:|'),
    'trace',
    values('              - event_type:\n                  - type: 4'),
  ],
  [
    'a colon in a YAML flow',
    values('              - event_type: [{type:|}]'),
    'trace',
    values('              - event_type: [{type: 4}]'),
  ],
  [
    'a number to be replaced',
    values('              - event_type:\n                  - type: 1|'),
    'l7',
    values('              - event_type:\n                  - type: 129'),
  ],
  [
    'a sub type',
    `{"event_type":[{"type":4,"match_sub_type":true,"sub_type":|}]}`,
    'to-stack',
    `{"event_type":[{"type":4,"match_sub_type":true,"sub_type":3}]}`,
  ],
  [
    'a sub type before its type',
    `{"event_type":[{"sub_type":|,"type":1}]}`,
    'POLICY_DENIED',
    `{"event_type":[{"sub_type":133,"type":1}]}`,
  ],
  [
    'a truth value',
    `{"event_type":[{"type":4,"match_sub_type":|}]}`,
    'true',
    `{"event_type":[{"type":4,"match_sub_type":true}]}`,
  ],
  [
    'an entry in an empty list',
    `allowlist:\n  - '{"event_type":[|]}'`,
    'trace',
    `allowlist:\n  - '{"event_type":[{"type":4}]}'`,
  ],
  [
    'an entry behind another',
    `allowlist:\n  - '{"event_type":[{"type":1},|]}'`,
    'trace',
    `allowlist:\n  - '{"event_type":[{"type":1},{"type":4}]}'`,
  ],
  [
    'an entry in double quotes',
    `allowlist:\n  - "{\\"event_type\\": [|]}"`,
    'trace:…',
    `allowlist:\n  - "{\\"event_type\\": [{\\"type\\": 4, \\"match_sub_type\\": true, \\"sub_type\\": \${1:0}}]}"`,
  ],
  [
    'an entry below its key',
    values('              - event_type:\n                  |'),
    'trace',
    values('              - event_type:\n                  - type: 4'),
  ],
  [
    'an entry behind its dash',
    values('              - event_type:\n                  - |'),
    'trace',
    values('              - event_type:\n                  - type: 4'),
  ],
  [
    'an entry with a sub type behind its dash',
    values('              - event_type:\n                  - |'),
    'trace:…',
    values(
      '              - event_type:\n                  - type: 4\n                    match_sub_type: true\n                    sub_type: ${1:0}',
    ),
  ],
  [
    'a list behind its key',
    values('              - event_type:|'),
    'trace',
    values('              - event_type:\n                  - type: 4'),
  ],
  [
    'a list behind its key and a blank',
    values('              - event_type: |'),
    'trace',
    values('              - event_type: \n                  - type: 4'),
  ],
  ['a list in JSON', `allowlist:\n  - '{"event_type":|}'`, 'trace', `allowlist:\n  - '{"event_type":[{"type":4}]}'`],
  [
    'the next entry of a list',
    values('              - event_type:\n                  - type: 1\n                  |'),
    'trace',
    values('              - event_type:\n                  - type: 1\n                  - type: 4'),
  ],
  [
    'a key',
    values('              - event_type:\n                  - type: 4\n                    |'),
    'match_sub_type',
    values('              - event_type:\n                  - type: 4\n                    match_sub_type: true'),
  ],
  [
    'a half-typed key',
    values('              - event_type:\n                  - type: 4\n                    su|'),
    'sub_type',
    values('              - event_type:\n                  - type: 4\n                    sub_type: '),
  ],
  [
    'a key in JSON',
    `allowlist:\n  - '{"event_type":[{"type":4,"su|"}]}'`,
    'sub_type',
    `allowlist:\n  - '{"event_type":[{"type":4,"sub_type":}]}'`,
  ],
  [
    'a key that is missing in front of its colon',
    'flowLogs:\n  - name: drops\n    filePath: stdout\n    |:\n      - source_pod: ["a/"]\n',
    'includeFilters',
    'flowLogs:\n  - name: drops\n    filePath: stdout\n    includeFilters:\n      - source_pod: ["a/"]\n',
  ],
  ['a key that has its value', `{"event_type":[{"ty|": 4}]}`, 'type', `{"event_type":[{"type": 4}]}`],
  [
    'the key of the list',
    values('              - source_pod: ["a/"]\n                ev|'),
    'event_type',
    values('              - source_pod: ["a/"]\n                event_type:'),
  ],
  [
    'an item whose key is typed',
    values('              - event_type:\n                  - ty|'),
    'type',
    values('              - event_type:\n                  - type: '),
  ],
  [
    'a line above what is to be below the key',
    'hubble:\n  relay: { enabled: true }\n  ui: {}\n  export:\n    |\n      enabled: true\n',
    'static',
    'hubble:\n  relay: { enabled: true }\n  ui: {}\n  export:\n    static:\n      $1\n      enabled: true\n',
  ],
  [
    'a text whose colon makes a mapping of it',
    'hubble:\n  metrics:\n    enabled:\n      - flow:|\n      - dns\n',
    'sourceContext',
    'hubble:\n  metrics:\n    enabled:\n      - flow:sourceContext=\n      - dns\n',
  ],
  [
    'a text behind a key whose colon makes a mapping of it',
    'kind: ConfigMap\nmetadata: { name: cilium-config }\ndata:\n  hubble-metrics: drop:|\n',
    'sourceContext',
    'kind: ConfigMap\nmetadata: { name: cilium-config }\ndata:\n  hubble-metrics: drop:sourceContext=\n',
  ],
  [
    'an escaped quote that nothing closes',
    `allowlist:\n  - "{\\"verdict\\":[\\"|\n`,
    'DROPPED',
    `allowlist:\n  - "{\\"verdict\\":[\\"DROPPED\\"\n`,
  ],
  [
    'the end of a block of text that is the end of the file',
    `kind: HelmChart\nmetadata: { name: cilium }\nspec:\n  valuesContent: ¦\n    hubble:\n      export:\n        st|`,
    'static',
    `kind: HelmChart\nmetadata: { name: cilium }\nspec:\n  valuesContent: |\n    hubble:\n      export:\n        static:\n          $1`,
  ],
  [
    'a new line at the end of a block of text that is the end of the file',
    `kind: HelmChart\nmetadata: { name: cilium }\nspec:\n  valuesContent: ¦\n    hubble:\n      export:\n        |`,
    'static',
    `kind: HelmChart\nmetadata: { name: cilium }\nspec:\n  valuesContent: |\n    hubble:\n      export:\n        static:\n          $1`,
  ],
  ['the first line of a list of flow logs', 'flowLogs:\n  - |\n', 'name', 'flowLogs:\n  - name: \n'],
  [
    'the second line of the first flow log',
    'flowLogs:\n  - name: drops\n    f|\n',
    'filePath',
    'flowLogs:\n  - name: drops\n    filePath: \n',
  ],
  [
    'the first key of the file in a ConfigMap',
    'kind: ConfigMap\ndata:\n  flowlogs.yaml: ¦\n    fl|',
    'flowLogs',
    'kind: ConfigMap\ndata:\n  flowlogs.yaml: |\n    flowLogs:\n      - $1',
  ],
  [
    'the first metric in a ConfigMap',
    'kind: ConfigMap\ndata:\n  dynamic-metrics.yaml: ¦\n    metrics:\n      - name: |',
    'httpV2',
    'kind: ConfigMap\ndata:\n  dynamic-metrics.yaml: |\n    metrics:\n      - name: httpV2',
  ],
  [
    'a key of the configuration of the CLI',
    'server: localhost:4245\ntls-server-name: a\nreq|\ntimeout: 5s\n',
    'request-timeout',
    'server: localhost:4245\ntls-server-name: a\nrequest-timeout: \ntimeout: 5s\n',
  ],
  ['the first key of the first text', `allowlist:\n  - '{"v|'`, 'verdict', `allowlist:\n  - '{"verdict":["$1"]'`],
  ['the second key of a filter', `{"source_pod":["a/"],"ver|"}`, 'verdict', `{"source_pod":["a/"],"verdict":["$1"]}`],
  [
    'a type in a flow',
    `{"flow":{"verdict":"FORWARDED","event_type":{"type":|}}}`,
    'trace',
    `{"flow":{"verdict":"FORWARDED","event_type":{"type":4}}}`,
  ],
];

describe('completion', () => {
  for (const [name, sample, label, result] of ACCEPTED) {
    it(`writes ${label} at ${name}`, () => {
      assert.equal(accepted(sample, label), result);
    });
  }

  it('offers event types by what they are for, each with its number', () => {
    const { items } = itemsAt(`{"event_type":[{"type":|}]}`);
    assert.deepEqual(
      items.map(({ label, detail }) => `${label}: ${detail}`),
      [
        'drop: 1 · event type',
        'capture: 3 · event type',
        'trace: 4 · event type',
        'policy-verdict: 5 · event type',
        'trace-sock: 7 · event type',
        'l7: 129 · event type',
        'debug: 2 · event type',
        'agent: 130 · event type',
      ],
    );
  });

  it('is found by number and by name, behind the quotes that are typed already', () => {
    const filter = (sample: string): string | undefined =>
      itemsAt(sample).items.find(({ label }) => label === 'trace')?.filterText;
    assert.equal(filter(`{"event_type":[{"type":|}]}`), '4 trace');
    assert.equal(filter(`{"event_type":[{"type":"tr|"}]}`), '"4 trace');
    assert.equal(filter(`allowlist:\n  - "{\\"event_type\\":[{\\"type\\":\\"tr|"`), '\\"4 trace');
  });

  it('offers the sub types of the type beside, none for one that has none', () => {
    const offered = (type: number): string[] =>
      itemsAt(`{"event_type":[{"type":${type},"sub_type":|}]}`).items.map(({ label }) => label);
    assert.deepEqual(offered(7), [
      'SOCK_XLATE_POINT_UNKNOWN',
      'pre-xlate-fwd',
      'post-xlate-fwd',
      'pre-xlate-rev',
      'post-xlate-rev',
    ]);
    assert.ok(offered(4).includes('to-stack') && !offered(4).includes('pre-xlate-fwd'));
    assert.deepEqual(offered(99), []);
  });

  it('knows the release', () => {
    const labelsIn = (sample: string, release: Release): string[] => {
      const { document, offset } = withCaret(sample);
      return complete(document, offset, { release, snippets: true }).map(({ label }) => label);
    };
    const points = `{"event_type":[{"type":4,"sub_type":|}]}`;
    assert.ok(!labelsIn(points, '1.16').includes('to-crypto') && labelsIn(points, '1.17').includes('to-crypto'));
    assert.ok(labelsIn(`{"event_type":[{"type":|}]}`, '1.18').includes('recorder'));
  });

  it('offers no key twice', () => {
    const { items } = itemsAt(`{"event_type":[{"type":4,"match_sub_type":true,|}]}`);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['sub_type'],
    );
  });

  it('offers no value twice', () => {
    const labels = (sample: string): string[] => itemsAt(sample).items.map(({ label }) => label);
    const verdicts = labels(`{"source_pod":["a/"],"verdict":["DROPPED","|"]}`);
    assert.ok(verdicts.includes('FORWARDED') && !verdicts.includes('DROPPED'));
    assert.ok(labels(`{"source_pod":["a/"],"verdict":["DROP|PED"]}`).includes('DROPPED'));
    const exporter = 'hubble:\n  export:\n    static:\n      fieldMask: ';
    assert.ok(!labels(`${exporter}[time, |]`).includes('time'));
    const metrics = 'hubble:\n  metrics:\n    enabled: ';
    assert.ok(!labels(`${metrics}["dns:query", |]`).includes('dns'));
    const options = labels(`${metrics}["dns:query;|"]`);
    assert.ok(options.includes('ignoreAAAA') && !options.includes('query'));
    const contexts = labels(`${metrics}["flow:labelsContext=source_ip,|"]`);
    assert.ok(contexts.includes('source_pod') && !contexts.includes('source_ip'));
    const words = labels('kind: ConfigMap\ndata:\n  hubble-metrics: "dns drop |"\n');
    assert.ok(words.includes('tcp') && !words.includes('drop'));
  });

  it('has no placeholder where the editor takes none', () => {
    const { document, offset } = withCaret(`{"event_type":[|]}`, 'json');
    const items = complete(document, offset, { release: '1.19', snippets: false });
    assert.ok(items.length > 0 && items.every(({ edit }) => !edit.newText.includes('$')));
  });

  for (const sample of [
    `allowlist:\n  - '{"event_type":[{"type":4}]}' |`,
    `allowlist:\n  - '{"source_pod":["|"],"event_type":[{"type":4}]}'`,
    `# |\nallowlist:\n  - '{"event_type":[{"type":4}]}'`,
    `other:\n  - type: |`,
    `hubble:\n  relay:\n | enabled: true\n  export: {static: {}}\n`,
    `hubble:\n  relay:|\n    enabled: true\n  export: {static: {}}\n`,
    `hubble:\n  export:\n    dynamic:\n      config:\n        content:\n          -| name: a\n`,
    `hubble:\n  export:\n    static:| {enabled: true}\n`,
    `hubble:\n  export:\n    dynamic:\n      config:\n        content:\n          |\n            - name: a\n`,
    `hubble:\n  metrics:\n    enabled:\n      - other:|\n      - dns\n`,
    `{{ if .Values.hubble }}\ntype: |\n{{ end }}`,
  ]) {
    it(`says nothing at ${JSON.stringify(sample)}`, () => {
      assert.deepEqual(itemsAt(sample, 'yaml').items, []);
    });
  }
});
