import assert from 'node:assert/strict';
import { diagnose } from '../../server/src/service/diagnose.js';
import { documentOf } from '../support/caret.js';

/** Expressions with the part that is wrong in angle quotes. */
const WRONG: readonly (readonly [field: string, written: string])[] = [
  ['dns_query', '«*».example.com'],
  ['dns_query', 'a\\*b«**»'],
  ['dns_query', '(\\(a¦b«*+»)'],
  ['dns_query', '😀é(?:«(?!»x))'],
  ['http_path', '/[(]/\\Q(\\E/«(»a(b)'],
  ['http_path', '/a«)»/(b)'],
  ['http_path', '/😀[«z-a»]/'],
  ['http_url', '"\\d\\t" «\\1»'],
  ['cel_expression', '«flow».verdict == 2'],
  ['cel_expression', '"😀\\t" == "" ¦¦ _flow.l4.TCP.destination_port «==» 80'],
  ['cel_expression', "_flow.node_name == 'é' && _flow«.nod»"],
  ['cel_expression', '_flow.verdict == 2 «@»'],
  ['cel_expression', '_flow.source.labels.exists(l, l«.foo»)'],
  ['cel_expression', '_flow.verdict == «)»'],
  ['cel_expression', '_flow.source«.»'],
];

/** The places for a text, from plain JSON to JSON in a string in a block scalar in a block scalar. */
const NESTINGS: readonly (readonly [name: string, write: (filter: string) => string])[] = [
  ['JSON', (filter) => filter],
  ['single quotes', (filter) => `allowlist:\n  - '${filter.replaceAll("'", "''")}'\n`],
  ['double quotes', (filter) => `allowlist:\n  - ${JSON.stringify(filter)}\n`],
  ['double quotes with escapes', (filter) => `allowlist:\n  - ${escaped(JSON.stringify(filter))}\n`],
  ['a literal block', (filter) => `allowlist:\n  - ¦\n    ${filter}\n`],
  ['a folded block', (filter) => `allowlist:\n  - >-\n    ${filter}\n`],
  [
    'a block scalar in a block scalar',
    (filter) =>
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cilium\ndata:\n  values.yaml: ¦\n    hubble:\n      enabled: true\n      export:\n' +
      `        static:\n          enabled: true\n          allowList:\n            - '${filter.replaceAll("'", "''")}'\n`,
  ],
];

/** Characters outside ASCII as `\u` escapes. */
function escaped(text: string): string {
  return text.replace(/[^\0-\x7f«»¦]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function filterOf(field: string, expression: string): string {
  const list = `[${JSON.stringify(expression)}]`;
  return field === 'cel_expression' ? `{"experimental":{"cel_expression":${list}}}` : `{"${field}":${list}}`;
}

describe('what is wrong inside an expression is marked exactly', () => {
  for (const [nesting, write] of NESTINGS) {
    for (const lineEnd of ['\n', '\r\n']) {
      it(`in ${nesting}, ${lineEnd === '\n' ? 'LF' : 'CRLF'}`, () => {
        for (const [field, written] of WRONG) {
          const marked = write(filterOf(field, written)).replaceAll('\n', lineEnd);
          const [before = '', part = ''] = marked.split(/[«»]/);
          const document = documentOf(marked.replace(/[«»]/g, ''));
          const found = diagnose(document, { release: '1.19' });
          const rule = field === 'cel_expression' ? 'invalid-cel' : 'invalid-regex';
          assert.deepEqual(
            found.map((one) => [one.rule, one.span.start, document.text.slice(one.span.start, one.span.end)]),
            [[rule, before.length, part.replaceAll('¦', '|')]],
            marked,
          );
        }
      });
    }
  }
});
