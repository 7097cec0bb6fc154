import assert from 'node:assert/strict';
import type { Language } from '../../server/src/syntax/node.js';
import { parseText } from '../../server/src/syntax/parse-text.js';
import { contextAt } from '../../server/src/syntax/position.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';

/**
 * The context at the `|` of a sample (`¦` is a bar that is meant): role, path, the text that a completion replaces with
 * the caret in it, and `string` or `line` when the context says so.
 */
function at(sample: string, language: Language): string {
  const offset = sample.indexOf('|');
  const text = sample.replace('|', '').replaceAll('¦', '|');
  const roots = parseText(text, language, new TreeCache());
  const root = roots.findLast(({ span }) => span.start <= offset) ?? roots[0];
  const context = root && contextAt(root, offset);
  if (!context) return 'nothing';
  const { role, path, span, typed, inString, ownLine } = context;
  assert.equal(typed, text.slice(span.start, offset), 'typed is the replaced text before the caret');
  const replaced = `${typed}|${text.slice(offset, span.end)}`;
  const flags = [inString && 'string', ownLine && 'line'].filter(Boolean);
  return [role, path.map(({ key }) => key).join('.') || '.', replaced, ...flags].join(' ');
}

const JSON_ROWS: readonly (readonly [sample: string, expected: string])[] = [
  ['{|}', 'key . |'],
  ['{|', 'key . |'],
  ['{"ty|', 'key . "ty| string'],
  ['{"ty|}', 'key . "ty| string'],
  ['{"type"|', 'key . "type"|'],
  ['{"type" |', 'nothing'],
  ['{"type":|', 'value type |'],
  ['{"type": |}', 'value type |'],
  ['{"type": |4}', 'value type |4'],
  ['{"type":  |  4}', 'value type |  4'],
  ['{"type": 4|}', 'value type 4|'],
  ['{"type": 4 |}', 'nothing'],
  ['{"type":4,|}', 'key . |'],
  ['{"type": 4, |', 'key . |'],
  ['{"type": 4, "su|', 'key . "su| string'],
  ['{"type": 4, "su|}]}', 'key . "su| string'],
  ['{"type": 4, su|}', 'key . su| string'],
  ['{"type": |, "sub_type": 3}', 'value type |'],
  ['{"type": 4, |"sub_type": 3}', 'key . |"sub_type"'],
  ['{"t|ype": 4}', 'key . "t|ype" string'],
  ['[{|}]', 'key 0 |'],
  ['[|]', 'item 0 |'],
  ['[|', 'item 0 |'],
  ['[1,|]', 'item 1 |'],
  ['[1, 2|]', 'item 1 2|'],
  ['[1|, 2]', 'item 0 1|'],
  ['[1 |]', 'nothing'],
  ['[{"type": tr|', 'value 0.type tr| string'],
  ['[{"type": tr|ace}]', 'value 0.type tr|ace string'],
  ['[[1|', 'item 0.0 1|'],
  ['[[1]|', 'nothing'],
  ['[[1], |', 'item 1 |'],
  ['{"event_type":[{"type": |}]}', 'value event_type.0.type |'],
  ['{"event_type":[{"type": 4}, {|}]}', 'key event_type.1 |'],
  ['{"event_type":[{"type": 4}|]}', 'nothing'],
  ['{"event_type":[{"type": 4}],|}', 'key . |'],
  ['{"event_type":|[{"type": 4}]}', 'nothing'],
  ['{"verdict": ["DR|OPPED"]}', 'item verdict.0 "DR|OPPED" string'],
  ['{"verdict": [|"DROPPED"]}', 'item verdict.0 |"DROPPED"'],
  ['{"verdict": ["DROPPED"|]}', 'item verdict.0 "DROPPED"|'],
  ['{\n  "type": 4,\n  |\n}', 'key . | line'],
  ['{\n  "type": 4,\n  "su|\n}', 'key . "su| string line'],
  ['{\n  "type": |\n}', 'value type |'],
  ['{\n  "type": |\n  "sub_type": 3\n}', 'value type |'],
  ['{\n  "a": 1, // no, |\n  "b": 2\n}', 'nothing'],
  ['{"a": 1, /* b, | */ "c": 2}', 'nothing'],
  ['{"a": 1, /* b, */ |}', 'key . |'],
  ['{"a": 1}\n{"b": |}\n{"c": 2}', 'value b |'],
  ['{"a": "é😀x|"}', 'value a "é😀x|" string'],
];

const YAML_ROWS: readonly (readonly [sample: string, expected: string])[] = [
  ['hubble:\n  |', 'value hubble | line'],
  ['hubble: |', 'value hubble |'],
  ['hubble:|', 'value hubble |'],
  ['hubble: # |', 'nothing'],
  ['hub|ble:', 'key . hub|ble string line'],
  ['hubble:\n  ex|', 'value hubble ex| string line'],
  ['hubble:\n  enabled: true\n  |', 'key hubble | line'],
  ['hubble:\n  enabled: true\n|', 'key . | line'],
  ['hubble:\n  enabled: true\n    |', 'key hubble | line'],
  ['hubble:\n  enabled: true\n\n\n  |\nother: 1', 'key hubble | line'],
  ['hubble:\n  enabled: true\n|\nother: 1', 'key . | line'],
  ['hubble:\n  enabled: true\n  ex|', 'key hubble ex| string line'],
  ['hubble:\n  ex|\n  enabled: true', 'key hubble ex| string line'],
  ['hubble:\n  |\n  enabled: true', 'key hubble | line'],
  ['hubble:\n  enabled: |', 'value hubble.enabled |'],
  ['hubble:\n  enabled: |\n  export: 1', 'value hubble.enabled |'],
  ['hubble:\n  enabled: tr|ue', 'value hubble.enabled tr|ue'],
  ['hubble:\n  enabled: | true', 'value hubble.enabled | true'],
  ['hubble:\n  enabled: true |', 'nothing'],
  ['hubble:\n  enabled: true # |', 'nothing'],
  ['# |\nhubble:\n', 'nothing'],
  ['hubble:|\n  enabled: true', 'value hubble |'],
  ['list:\n  - |', 'item list.0 |'],
  ['list:\n  -|', 'item list.0 |'],
  ['list:\n  |', 'value list | line'],
  ['list:\n  - a\n  |', 'item list.1 | line'],
  ['list:\n  - a\n|', 'key . | line'],
  ['list:\n- a\n|', 'key . | line'],
  ['list:\n- a\n- |', 'item list.1 |'],
  ['list:\n- |\n- b', 'item list.0 |'],
  ['list:\n  - ty|', 'item list.0 ty| string'],
  ['event_type:\n  - type: |', 'value event_type.0.type |'],
  ['event_type:\n  - type: 4|', 'value event_type.0.type 4|'],
  ['event_type:\n  - type: 4\n    |', 'key event_type.0 | line'],
  ['event_type:\n  - type: 4\n    su|', 'key event_type.0 su| string line'],
  ['event_type:\n  - type: 4\n  |', 'item event_type.1 | line'],
  ['event_type:\n  - type: 4\n|', 'key . | line'],
  ['event_type:\n  - ty|pe: 4', 'key event_type.0 ty|pe string'],
  ['event_type:\n  - ty|\n    sub_type: 3', 'key event_type.0 ty| string'],
  ['event_type: [|]', 'item event_type.0 |'],
  ['event_type: [{|}]', 'key event_type.0 |'],
  ['event_type: [{type: |}]', 'value event_type.0.type |'],
  ['event_type: [{type: 4, |}]', 'key event_type.0 |'],
  ['event_type: [{type: 4, su|}]', 'key event_type.0 su| string'],
  ['event_type: [{type: 4, sub_type: |', 'value event_type.0.sub_type |'],
  ['event_type: [{type: 4, su|\nverdict: [DROPPED]', 'key event_type.0 su| string'],
  ['event_type: [\n  |\n]', 'item event_type.0 | line'],
  ['event_type: [\n|\n]', 'item event_type.0 | line'],
  ['verdict: ["DR|', 'item verdict.0 "DR| string'],
  ['verdict: ["DR|]', 'item verdict.0 "DR| string'],
  ['verdict: [DROPPED, |]', 'item verdict.1 |'],
  ['verdict: [DROPPED] |', 'nothing'],
  ['- name: a\n  list:\n    - verdict: [|]\n- name: b', 'item 0.list.0.verdict.0 |'],
  ['- name: a\n  |\n- name: b', 'key 0 | line'],
  ['- name: a\n|\n- name: b', 'item 1 | line'],
  ['- - a\n  - |', 'item 0.1 |'],
  ["allowList:\n  - '{|}'", "item allowList.0 '{|}' string"],
  ["allowList:\n  - '|'", "item allowList.0 '|' string"],
  ['text: ¦\n  {"a|": 1}\nb: 2', 'value text ¦\n  {"a|": 1}\n string'.replace('¦', '|')],
  ['text: ¦\n  a\n  |', 'value text ¦\n  a\n  | string'.replace('¦', '|')],
  ['a: *x|', 'nothing'],
  ['a: {{ .Values.x | }}', 'nothing'],
  ['a: 1\n---\nb:\n  c: |', 'value b.c |'],
  ['"a|": 1', 'key . "a|" string line'],
  ['"a: 1\nb|', 'value . "a: 1\nb| string line'],
];

function check(language: Language, rows: readonly (readonly [string, string])[]): void {
  for (const [sample, expected] of rows) {
    it(JSON.stringify(sample), () => {
      assert.equal(at(sample, language), expected);
    });
  }
  it('is the same with CRLF', () => {
    for (const [sample, expected] of rows) {
      assert.equal(at(sample.replaceAll('\n', '\r\n'), language), expected.replaceAll('\n', '\r\n'), sample);
    }
  });
}

describe('contextAt', () => {
  describe('JSON', () => {
    check('json', JSON_ROWS);
  });
  describe('YAML', () => {
    check('yaml', YAML_ROWS);
  });
});
