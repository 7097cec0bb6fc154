import assert from 'node:assert/strict';
import { removeItem } from '../../server/src/document/entry-edits.js';
import type { Language } from '../../server/src/syntax/node.js';
import { parseText } from '../../server/src/syntax/parse-text.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';
import { applyEdits } from '../support/caret.js';

/** The item at the caret of the list `l` is taken out. */
const REMOVED: readonly (readonly [language: Language, before: string, after: string | undefined])[] = [
  ['yaml', 'l: [|a, b]\n', 'l: [b]\n'],
  ['yaml', 'l: [a, |b, c]\n', 'l: [a, c]\n'],
  ['yaml', 'l: [a, |b]\n', 'l: [a]\n'],
  ['yaml', 'l: [|a]\n', undefined],
  ['yaml', 'l: [a, # first\n  |b]\n', undefined],
  ['json', '{"l": ["a",|"b"]}', '{"l": ["a"]}'],
  ['json', '{"l": [\n  |"a",\n  "b"\n]}', '{"l": [\n  "b"\n]}'],
  ['yaml', 'l:\n- |a # first\n- b\n', 'l:\n- b\n'],
  ['yaml', 'l:\n  - |a\n  # second\n  - b\nx: 1\n', 'l:\n  # second\n  - b\nx: 1\n'],
  ['yaml', 'l:\n  - a\n  - |b # second\n\n  - c\nx: 1\n', 'l:\n  - a\n\n  - c\nx: 1\n'],
  ['yaml', 'l:\r\n  - a\r\n  - |b\r\n  - c', 'l:\r\n  - a\r\n  - c'],
  ['yaml', 'l:\r\n  - a\r\n  - |b', 'l:\r\n  - a'],
  ['yaml', 'l:\n  - a\n  - |k: 1\n    m:\n      - 2\nx: 1\n', 'l:\n  - a\nx: 1\n'],
  ['yaml', 'l:\n  - |k: 1\n    m: 2\n  - a\n', 'l:\n  - a\n'],
  ['yaml', 'l:\n  - a\n  - |a\n', 'l:\n  - a\n'],
  ['yaml', 'l:\n  - a\n  - |>-\n    text\n\nx: 1\n', 'l:\n  - a\n\nx: 1\n'],
];

const CARET = '|';

describe('removing an item of a list', () => {
  for (const [language, marked, after] of REMOVED) {
    it(JSON.stringify(marked), () => {
      const offset = marked.indexOf(CARET);
      const text = marked.replace(CARET, '');
      const [root] = parseText(text, language, new TreeCache());
      const list = root?.get('l');
      const item = list?.items().find(({ span }) => span.start === offset);
      assert.ok(list && item);
      const edit = removeItem(list, item);
      assert.equal(edit && applyEdits(text, [edit]), after);
    });
  }
});
