import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseText } from '../../server/src/syntax/parse-text.js';
import { contextAt } from '../../server/src/syntax/position.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';
import { shapeOf } from '../support/tree-shape.js';
import { valueOf } from '../support/tree-value.js';
import { applyEdit, edit } from '../support/yaml-samples.js';

const SEED = 20240609;
const roots = (text: string) => parseText(text, 'json', new TreeCache());
const values = (text: string): unknown[] => roots(text).map(valueOf);

/** One value, written in a way that is not quite JSON, or not finished. */
const ROWS: readonly (readonly [text: string, value: unknown])[] = [
  ['{"event_type":[{"type": }]}', [['event_type', [[['type', undefined]]]]]],
  ['{"type": 4, }', [['type', 4]]],
  ['{"ty', [['ty']]],
  ['{"type"', [['type']]],
  ['{"type":', [['type', undefined]]],
  ['[{"type": tr', [[['type', 'tr']]]],
  ['{"type": trace, "sub_type": to-stack}', [['type', 'trace'], ['sub_type', 'to-stack']]], // prettier-ignore
  ['{type: 4}', [['type', 4]]],
  ["{'type': 'x'}", [["'type'", "'x'"]]],
  ['{"a": 1 "b": 2}', [['a', 1], ['b', 2]]], // prettier-ignore
  ['{"a":\n"b": 2}', [['a', undefined], ['b', 2]]], // prettier-ignore
  ['{"a": 1, "a": 2}', [['a', 1], ['a', 2]]], // prettier-ignore
  ['{"a": 0x10, "b": 4x, "c": -, "d": 1.}', [['a', '0x10'], ['b', '4x'], ['c', '-'], ['d', '1.']]], // prettier-ignore
  ['{"a": "\\d+\\.x\\u12"}', [['a', '\\d+\\.x\\u12']]],
  ['{"a": [1, 2}', [['a', [1, 2]]]],
  ['{"a": {"b": 1], "c": 2}', [['a', [['b', 1], ['c', 2]]]]], // prettier-ignore
  ['[{"a": 1], 2]', [[['a', 1]]]],
  ['[1 2, , 3]', [1, 2, 3]],
  ['{4: 1, null: 2, : 3}', [['4', 1], ['null', 2], ['', 3]]], // prettier-ignore
  ['{ {"a": 1} }', [['', [['a', 1]]]]],
  ['{"a": 1, // two\n "b": /* three */ 2, /* four', [['a', 1], ['b', 2]]], // prettier-ignore
  ['{"a": true, "b": null, "c": false, "d": 1e3}', [['a', true], ['b', null], ['c', false], ['d', 1000]]], // prettier-ignore
  ['{"a": "x\ny": 1}', [['a', 'x'], ['y'], [': 1}']]], // prettier-ignore
  ['"text"', 'text'],
  ['4', 4],
  ['{}}', []],
];

/** Several values in a row. */
const MANY: readonly (readonly [name: string, text: string, values: unknown[]])[] = [
  ['lines', '{"a":1}\n{"b":2}\n', [[['a', 1]], [['b', 2]]]],
  ['lines with blank ones, blanks and CRLF', '\r\n {"a":1} \r\n\r\n{"b":2}\r\n', [[['a', 1]], [['b', 2]]]],
  ['lines of which one is cut off', '{"a":1}\n{"b":{"c"\n{"d":4}', [[['a', 1]], [['b', [['c']]]], [['d', 4]]]],
  ['lines among others', '{"a":1}\nlevel=info {x\n{"d":4}', [[['a', 1]], [['d', 4]]]],
  ['lines with commas', '{"a":1},\n{"b":2},\n', [[['a', 1]], [['b', 2]]]],
  ['arrays by line', '[1]\n{"a":[2]}\n', [[1], [['a', [2]]]]],
  ['pretty-printed ones', '{\n  "a": 1\n}\n{\n  "b": {\n    "c": 2\n  }\n}\n', [[['a', 1]], [['b', [['c', 2]]]]]],
  ['a pretty-printed one among lines', '{"a":1}\n{\n  "b": [\n    {\n    }\n  ]\n}\n{"c":3}', [[['a', 1]], [['b', [[]]]], [['c', 3]]]], // prettier-ignore
  ['pretty-printed ones, one not closed', '{\n "a": {\n  "b": 1\n}\n{\n "c": 2\n}', [[['a', [['b', 1]]]], [['c', 2]]]],
  ['pretty-printed ones, one with a quote too few', '{\n "a": "x}\n}\n{\n "c": 2\n}', [[['a', 'x}']], [['c', 2]]]],
  ['an array of objects in column 0', '[\n{"a":1},\n{"a":2}\n]', [[[['a', 1]], [['a', 2]]]]],
  ['an object on the line after its key', '{"a":\n{\n"b":1}}', [[['a', [['b', 1]]]]]],
  ['braces in strings and comments', '{"a":"}{"} // }\n{"b":"\\"}"}', [[['a', '}{']], [['b', '"}']]]],
  ['an empty text', '', []],
  ['blanks', ' \n\t', []],
  ['a byte order mark', '\uFEFF{"a":1}', [[['a', 1]]]],
  ['a merge conflict', '{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> x\n}', [[['a', 1], ['a', 2]]]], // prettier-ignore
];

describe('JSON', () => {
  for (const [text, value] of ROWS) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(values(text)[0], value);
    });
  }
  for (const [name, text, expected] of MANY) {
    it(`reads ${name}`, () => {
      assert.deepEqual(values(text), expected);
    });
  }

  it('marks words without quotes as plain', () => {
    const value = roots('{"type": trace}')[0]?.get('type');
    assert.equal(value?.scalar?.style, 'plain');
    assert.equal(value.source, 'trace');
  });

  it('keeps the source of large integers', () => {
    assert.equal(roots('{"a": 9007199254740993}')[0]?.get('a')?.source, '9007199254740993');
  });

  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, space) => {
        const value: unknown = JSON.parse(json);
        const text = JSON.stringify(value, null, space);
        assert.deepEqual(values(`[${text}]`), [[asPairs(value)]]);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('reads every prefix of a document, with the keys that are there', () => {
    const text = JSON.stringify(
      { event_type: [{ type: 4, sub_type: 3 }], 'a"\\é😀': ['x', null, true], c: {} },
      null,
      1,
    );
    for (let length = 1; length <= text.length; length++) {
      const [root] = roots(text.slice(0, length));
      assert.ok(root, `nothing of the first ${length} characters`);
      const { end } = root.span;
      assert.ok(end <= length);
      const first = root.entries()[0]?.name ?? '';
      assert.ok('event_type'.startsWith(first), first);
      contextAt(root, length);
    }
  });

  it('survives any edits, warm as fresh', () => {
    const text = JSON.stringify({ a: [{ b: 'x"\\', c: [1, 2.5, null] }], d: { 'é😀': true } }, null, 2);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), fc.boolean(), (edits, lines) => {
        const cache = new TreeCache();
        let current = lines ? `${JSON.stringify(JSON.parse(text))}\n${JSON.stringify(JSON.parse(text))}` : text;
        for (const each of edits) {
          current = applyEdit(current, each);
          cache.nextVersion();
          const warm = parseText(current, 'json', cache);
          assert.deepEqual(warm.map(shapeOf), roots(current).map(shapeOf));
          for (const root of warm) for (let at = 0; at < current.length; at += 7) contextAt(root, at);
        }
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

/** A value as `valueOf` shows it. */
function asPairs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asPairs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, inner]) => [key, asPairs(inner)]);
}
