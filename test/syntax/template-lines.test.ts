import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutStatements } from '../../server/src/syntax/template-lines.js';

/** A text with statements, and what is left of it. */
const LEFT: readonly (readonly [name: string, text: string, left: string])[] = [
  ['no template', 'a: {b: 1}\n# {% no }\n', 'a: {b: 1}\n# {% no }\n'],
  ['Jinja', '{% if x %}\na: 1\n{%- endif -%}\n', '#% if x %}\na: 1\n#%- endif -%}\n'],
  [
    'the first branch',
    '{% if x %}\na: 1\n{% elif y %}\na: 2\n{% else %}\na: 3\n{% endif %}\nb: 1\n',
    '#% if x %}\na: 1\n#% elif y %}\n#: 2\n#% else %}\n#: 3\n#% endif %}\nb: 1\n',
  ],
  [
    'a condition in another branch',
    '{% if x %}\na: 1\n{% else %}\n{% if y %}\na: 2\n{% endif %}\nb: 2\n{% endif %}\nc: 3\n',
    '#% if x %}\na: 1\n#% else %}\n#% if y %}\n#: 2\n#% endif %}\n#: 2\n#% endif %}\nc: 3\n',
  ],
  ['Terraform', 'a:\n%{ for x in xs ~}\n  - ${x}\n%{ endfor ~}\n', 'a:\n#{ for x in xs ~}\n  - ${x}\n#{ endfor ~}\n'],
  ['Go', 'a:\n  {{- range .xs }}\n  - {{ . }}\n  {{- end }}\n', 'a:\n  #{- range .xs }}\n  - {{ . }}\n  #{- end }}\n'],
  ['comments over several lines', '{# one\n   two #}\na: 1\n', '## one\n   #wo #}\na: 1\n'],
  ['a value is no statement', 'a:\n  {{ toYaml .x }}\n', 'a:\n  {{ toYaml .x }}\n'],
  ['a statement with something behind it', '{% if x %}a: 1{% endif %}\n', '{% if x %}a: 1{% endif %}\n'],
  [
    'in a block scalar',
    'a: |\n  b:\n{% if x %}\n  {% if y %}\n    c: 1\n{% endif %}{# #}\n',
    'a: |\n  b:\n          \n  #% if y %}\n    c: 1\n{% endif %}{# #}\n',
  ],
  ['behind a block scalar', 'a: |\n  b\n{% if x %}\nc: 1\n{% endif %}\n', 'a: |\n  b\n          \nc: 1\n#% endif %}\n'],
  ['CRLF', '{% if x %}\r\na: 1\r\n{% endif %}\r\n', '#% if x %}\r\na: 1\r\n#% endif %}\r\n'],
];

describe('statements of templates', () => {
  for (const [name, text, left] of LEFT) {
    it(name, () => {
      assert.equal(withoutStatements(text), left);
    });
  }

  it('keep the length of the text and its line ends', () => {
    const piece = fc.constantFrom(
      '{%',
      '%}',
      '{{',
      '}}',
      '{#',
      '#}',
      '%{',
      '}',
      ' if ',
      ' else ',
      'endif',
      '\n',
      '\r\n',
      '  ',
      'a: |',
      'b: 1',
      '- ',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const left = withoutStatements(text);
        assert.equal(left.length, text.length);
        assert.deepEqual(
          [...left.matchAll(/\r?\n/g)].map(({ index }) => index),
          [...text.matchAll(/\r?\n/g)].map(({ index }) => index),
        );
      }),
    );
  });

  it('take no time on long texts', () => {
    for (const text of [
      `${'{% if x %}\n'.repeat(50_000)}${'a: 1\n'.repeat(50_000)}`,
      '{%\n'.repeat(50_000),
      '{% if x %}\n'.repeat(50_000),
      `${'{{'.repeat(50_000)}\n{{ if`,
    ]) {
      assert.equal(withoutStatements(text).length, text.length);
    }
  });
});
