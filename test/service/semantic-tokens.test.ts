import assert from 'node:assert/strict';
import type { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { semanticTokens } from '../../server/src/service/semantic-tokens.js';
import { documentOf } from '../support/caret.js';

/** Each token as `type text`. */
function written(document: HubbleDocument, within = { start: 0, end: document.text.length }): string[] {
  return semanticTokens(document, within).map(
    ({ type, isYamlKey, start, end }) => `${isYamlKey ? 'yaml key' : type} ${document.text.slice(start, end)}`,
  );
}

/** A filter as JSON in a list of `allowlist`, in some way of quoting. */
const listed = (text: string): HubbleDocument => documentOf(`allowlist:\n  - ${text}\n`);

const VERDICT = ['property "verdict"', 'string "DROPPED"', 'property "reply"', 'keyword false'];

/** CEL, and what its tokens are. */
const CEL: readonly (readonly [expression: string, tokens: readonly string[]])[] = [
  ['true', ['keyword true']],
  [
    '_flow.verdict == Verdict.DROPPED',
    [
      'variable _flow',
      'operator .',
      'property verdict',
      'operator ==',
      'enum Verdict',
      'operator .',
      'enumMember DROPPED',
    ],
  ],
  [
    '_flow.l4.TCP.destination_port in [80u, 0x1]',
    [
      'variable _flow',
      'operator .',
      'property l4',
      'operator .',
      'property TCP',
      'operator .',
      'property destination_port',
      'keyword in',
      'operator [',
      'number 80u',
      'operator ,',
      'number 0x1',
      'operator ]',
    ],
  ],
  [
    "_flow.source.labels.exists(l, l.startsWith('k8s:'))",
    [
      'variable _flow',
      'operator .',
      'property source',
      'operator .',
      'property labels',
      'operator .',
      'macro exists',
      'operator (',
      'variable l',
      'operator ,',
      'variable l',
      'operator .',
      'function startsWith',
      'operator (',
      "string 'k8s:'",
      'operator )',
      'operator )',
    ],
  ],
  // Half-typed.
  ['_flow.verd && "', ['variable _flow', 'operator .', 'variable verd', 'operator &&']],
];

const SELECTORS: readonly (readonly [selector: string, tokens: readonly string[]])[] = [
  ['k8s:app=shop', ['property k8s:app', 'operator =', 'string shop']],
  [
    '!debug,in notin (in, b)',
    ['operator !', 'property debug', 'property in', 'keyword notin', 'string in', 'string b'],
  ],
  ['', []],
];

describe('semantic tokens', () => {
  it('are those of JSON in strings of every style', () => {
    const filter = '{"verdict":["DROPPED"],"reply":[false]}';
    assert.deepEqual(written(listed(`'${filter}'`)), VERDICT);
    assert.deepEqual(written(listed(`>-\n    ${filter}`)), VERDICT);
    assert.deepEqual(
      written(listed(JSON.stringify(filter))),
      VERDICT.map((token) => token.replaceAll('"', '\\"')),
    );
  });

  it('are of nothing in files of other programs, nor in what YAML colours itself', () => {
    assert.deepEqual(written(documentOf(`spec:\n  text: '{"verdict":["DROPPED"]}'\n`)), []);
    assert.deepEqual(written(documentOf('hubble:\n  export:\n    static:\n      filePath: stdout\n')), []);
    assert.deepEqual(written(documentOf('{"flow":{"verdict":"DROPPED","IP":{"source":"10.0.0.1"}}}')), []);
  });

  it('are those of YAML in a block scalar, and of JSON in that', () => {
    const document = documentOf(
      [
        'apiVersion: argoproj.io/v1alpha1',
        'kind: Application',
        'spec:',
        '  source:',
        '    chart: cilium',
        '    helm:',
        '      values: ¦',
        '        hubble:',
        '          enabled: true',
        '          export:',
        '            static:',
        `              allowList: ['{"reply":[true]}']`,
        '              filePath: stdout # here',
      ].join('\n'),
    );
    assert.deepEqual(written(document), [
      'yaml key hubble',
      'yaml key enabled',
      'keyword true',
      'yaml key export',
      'yaml key static',
      'yaml key allowList',
      'property "reply"',
      'keyword true',
      'yaml key filePath',
      'string stdout',
    ]);
  });

  for (const [expression, tokens] of CEL) {
    it(`tell apart what CEL consists of: ${expression}`, () => {
      const text = JSON.stringify(expression);
      assert.deepEqual(
        written(documentOf(`{"experimental":{"cel_expression":[${text}]}}`)),
        tokens.map((token) => JSON.stringify(token).slice(1, -1)),
      );
    });
  }

  for (const [selector, tokens] of SELECTORS) {
    it(`tell apart what a label selector consists of: ${selector}`, () => {
      const json = `{"source_label":[${JSON.stringify(selector)}]}`;
      assert.deepEqual(written(listed(`'${json}'`)), ['property "source_label"', ...tokens]);
    });
  }

  it('are one of a regular expression', () => {
    assert.deepEqual(written(listed(`'{"http_path":["^/api/.*"]}'`)), ['property "http_path"', 'regexp ^/api/.*']);
  });

  it('are those of a part of the file where they are asked for', () => {
    const document = documentOf(`allowlist:\n  - '{"reply":[true]}'\n  - '{"verdict":["DROPPED"]}'\n`);
    const start = document.text.indexOf('verdict');
    assert.deepEqual(written(document, { start, end: start + 1 }), ['property "verdict"']);
  });
});
