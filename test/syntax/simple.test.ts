import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseWhole } from '../../server/src/syntax/yaml-library.js';
import { parseSimple } from '../../server/src/syntax/yaml-simple.js';
import { applyEdit, edit, yamlText } from '../support/yaml-samples.js';

const SEED = 20240609;

const BEFORE = ['', '', '', '- ', '- ', '- - ', '-', '-   '] as const;
const KEYS = ['a: ', 'b: ', 'event_type: ', 'event_type:', '"q": ', "'s':", 'k8s:app: ', 'two words: ', ''] as const;
const VALUES = [
  '',
  '',
  '',
  'x',
  '4',
  '-1.5',
  '~',
  'two  words',
  'a#b',
  'k8s:app=x',
  '10.0.0.0/8',
  '/var/run',
  "'it''s'",
  '"x"',
  '"{\\"verdict\\":[\\"DROPPED\\"]}"',
  '"\\ud83d\\ude00\\n"',
  '[]',
  '{}',
  '["shop/", a b, 4]',
  '[a, [b], {c: d}]',
  '{a: 1, "b":2, c: [x] }',
  '{a}',
  '[a: b]',
  '[a, ]',
  '|',
  'é\u00a0x',
] as const;
const AFTER = ['', '', '', '', ' ', ' # comment: "x', '#', ': y', ' :y'] as const;
const line = fc
  .tuple(
    fc.constantFrom(0, 0, 0, 2, 2, 4, 3),
    fc.constantFrom(...BEFORE),
    fc.constantFrom(...KEYS),
    fc.constantFrom(...VALUES),
    fc.constantFrom(...AFTER),
  )
  .map(([indent, ...pieces]) => ' '.repeat(indent) + pieces.join(''));
const lines = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\n', '\r\n'), fc.boolean())
  .map(([all, end, last]) => all.join(end) + (last ? end : ''));

/** Asserts that a text which is read without the library is read as the library reads it; whether it is such a text. */
function checked(text: string): boolean {
  const simple = parseSimple(text);
  if (simple) assert.deepEqual({ root: simple, clean: true }, parseWhole(text));
  return simple !== undefined;
}

/** Checks texts of one sort; so many of a hundred must be read without the library, or the property says little. */
function holds(texts: fc.Arbitrary<string>, numRuns: number, atLeast: number): void {
  let read = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (checked(text)) read++;
    }),
    { seed: SEED, numRuns },
  );
  assert.ok((100 * read) / numRuns >= atLeast, `${read} of ${numRuns} are read`);
}

const SIMPLE: readonly string[] = [
  '# c\n\nhubble:\n  export:\n    # - x\n    dynamic: {enabled: true} # y\n  list:\n  - a: 1\n    b: "x"\n  -\n    c:\n  - d\n',
  '  - source_pod: ["kube-system/"]\n    event_type:\n      - type: 4\n',
  '- - a:\n    - b\n  - c\n- d:\n    e: {}\n',
  'a:\r\n  - b # c\r\n\r\n  - "d"\r\n',
];

describe('simple YAML', () => {
  it('is read without the library', () => {
    for (const text of SIMPLE) assert.ok(checked(text), text);
  });

  it('is left to the library where a string is too long for an expression', () => {
    assert.equal(parseSimple(`a: "${'x y '.repeat(3_000_000)}"\n`), undefined);
  });

  it('is what the library says, for random lines', function () {
    this.timeout(120_000);
    holds(lines, 60_000, 5);
  });

  it('is what the library says, for random lines that are edited', function () {
    this.timeout(120_000);
    holds(
      fc.tuple(lines, edit).map(([text, change]) => applyEdit(text, change)),
      40_000,
      2,
    );
  });

  it('is what the library says, for YAML of all kinds', function () {
    this.timeout(120_000);
    holds(yamlText, 4000, 2);
  });
});
