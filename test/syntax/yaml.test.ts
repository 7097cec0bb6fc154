import assert from 'node:assert/strict';
import { parseText } from '../../server/src/syntax/parse-text.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';
import { valueOf } from '../support/tree-value.js';

const values = (text: string): unknown[] => parseText(text, 'yaml', new TreeCache()).map(valueOf);

/** Too large to be parsed at once. */
const LARGE = `# ${'x'.repeat(3000)}\n`;

const ROWS: readonly (readonly [name: string, text: string, value: unknown])[] = [
  [
    'values as Go reads them',
    'a: 010\nb: yes\nc: ~\nd: "4"\ne: 0x10',
    [
      ['a', 8],
      ['b', true],
      ['c', null],
      ['d', '4'],
      ['e', 16],
    ],
  ],
  [
    'keys as text',
    '4: a\ntrue: b\n"x": c\n~: d',
    [
      ['4', 'a'],
      ['true', 'b'],
      ['x', 'c'],
      ['~', 'd'],
    ],
  ],
  [
    'duplicate keys',
    'a: 1\na: 2',
    [
      ['a', 1],
      ['a', 2],
    ],
  ],
  [
    'keys without values',
    'a:\nb:\n  - \n  - c',
    [
      ['a', undefined],
      ['b', [undefined, 'c']],
    ],
  ],
  [
    'a block of text without a line break at the end of the file, as go-yaml reads it',
    'a: |\n  x\nb: |+\n  y',
    [
      ['a', 'x\n'],
      ['b', 'y'],
    ],
  ],
  [
    'tags',
    'a: !!str 4\nb: !!int "4"\nc: !x y\nd: ! 4\ne: !!binary aGk=',
    [
      ['a', '4'],
      ['b', 4],
      ['c', '<y>'],
      ['d', '4'],
      ['e', '<aGk=>'],
    ],
  ],
  [
    'anchors and aliases',
    'a: &x\n  b: 1\nc: *x\n<<: *x\nd: &y',
    [
      ['a', [['b', 1]]],
      ['c', '<*x>'],
      ['<<', '<*x>'],
      ['d', undefined],
    ],
  ],
  [
    'a merge key over a mapping',
    `${LARGE}<<:\n  a: 1\nb: 2`,
    [
      ['<<', '<a: 1>'],
      ['b', 2],
    ],
  ],
  [
    'complex keys',
    '? [a, b]\n: 1\n? c\n: 2',
    [
      ['[a, b]', 1],
      ['c', 2],
    ],
  ],
  [
    'indentation indicators',
    'a: |2\n    x\nb:\n  - >1-\n     y\n',
    [
      ['a', '  x\n'],
      ['b', ['  y']],
    ],
  ],
  [
    'Helm templates',
    'a: {{ .Values.x }}\n{{- if .y }}\nb: 2\n{{- end }}\nc:\n  {{- toYaml .z | nindent 2 }}\n  d: 4',
    [
      ['a', '<{{ .Values.x }}>'],
      ['b', 2],
      ['c', [['d', 4]]],
    ],
  ],
];

/** Half-typed or broken texts: what stands beside the broken part is still read. */
const BROKEN: readonly (readonly [name: string, text: string, value: unknown])[] = [
  [
    'a half-typed key',
    'hubble:\n  enabled: true\n  exp\n  relay: 1',
    [['hubble', [['enabled', true], ['exp'], ['relay', 1]]]],
  ],
  ['a half-typed key above others', 'hubble:\n  exp\n  relay: 1', [['hubble', [['exp'], ['relay', 1]]]]],
  ['a half-typed key in a compact item', '- ty\n  sub_type: 3\n- type: 4', [[['ty'], ['sub_type', 3]], [['type', 4]]]],
  [
    'an unclosed quote in an item',
    'list:\n  - verdict: ["DROP\n  - reply: true\nb: 1',
    [
      ['list', [[['verdict', ['DROP ']]], [['reply', true]]]],
      ['b', 1],
    ],
  ],
  [
    'an unclosed quote behind a key',
    'a: "x\nb: 1',
    [
      ['a', 'x '],
      ['b', 1],
    ],
  ],
  ['a word among items', '- a: 1\nword\n- b: 2', [[['a', 1]], [['b', 2]]]],
  [
    'an unclosed bracket',
    'a: [1, {b: 2\nc: 3',
    [
      ['a', [1, [['b', 2]]]],
      ['c', 3],
    ],
  ],
  [
    'a bracket too many',
    'a: [1]]\nc: 3',
    [
      ['a', [1]],
      ['c', 3],
    ],
  ],
  [
    'a tab as indentation',
    'a:\n\tb: 1\nc: 3',
    [
      ['a', [['b', 1]]],
      ['c', 3],
    ],
  ],
  ['a missing blank behind a colon', 'a:1\nc: 3', [['a:1'], ['c', 3]]],
  [
    'a closing bracket at the column of its key',
    `${LARGE}a: [\n  1\n]\nb: 2`,
    [
      ['a', [1]],
      ['b', 2],
    ],
  ],
  [
    'an alias that has no anchor',
    'a: *nobody\nb: 1',
    [
      ['a', '<*nobody>'],
      ['b', 1],
    ],
  ],
];

const FILES: readonly (readonly [name: string, text: string, values: unknown[]])[] = [
  ['an empty file', '', []],
  ['comments alone', '# a\n---\n# b\n', []],
  [
    'several documents',
    'a: 1\n---\n- b\n...\n--- # c\nc: |\n  ---\n--- {d: 2}\n',
    [[['a', 1]], ['b'], [['c', '---\n']], [['d', 2]]],
  ],
  [
    'a byte order mark',
    '\uFEFFa: 1\nb: 2\n',
    [
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
  ],
  [
    'CRLF',
    'a:\r\n  - b\r\n  - |\r\n    c\r\nd: 2\r\n',
    [
      [
        ['a', ['b', 'c\n']],
        ['d', 2],
      ],
    ],
  ],
  [
    'CR alone',
    'a: 1\rb:\r  c: 2\r',
    [
      [
        ['a', 1],
        ['b', [['c', 2]]],
      ],
    ],
  ],
  [
    'a merge conflict',
    'a: 1\n<<<<<<< HEAD\nb: 2\n||||||| base\nb: 0\n=======\nb: 3\n>>>>>>> x\nc: 4',
    [
      [
        ['a', 1],
        ['b', 2],
        ['b', 0],
        ['b', 3],
        ['c', 4],
      ],
    ],
  ],
  ['a scalar', 'hub', ['hub']],
  ['JSON', '{"a": [1, "x"]}', [[['a', [1, 'x']]]]],
];

describe('YAML', () => {
  for (const [name, text, value] of [...ROWS, ...BROKEN]) {
    it(`reads ${name}`, () => {
      assert.deepEqual(values(text), [value]);
    });
    it(`reads ${name} in a large file`, () => {
      assert.deepEqual(values(`${LARGE}${text}`), [value]);
      assert.deepEqual(values(`${LARGE}above:\n${text.replaceAll(/^(?=.)/gm, '    ')}`), [[['above', value]]]);
    });
  }
  for (const [name, text, expected] of FILES) {
    it(`reads ${name}`, () => {
      assert.deepEqual(values(text), expected);
    });
  }
});
