import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Cursor } from '../../server/src/syntax/cursor.js';
import { parseText } from '../../server/src/syntax/parse-text.js';
import { FILE } from '../../server/src/syntax/place.js';
import { contextAt } from '../../server/src/syntax/position.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';
import { parseWhole } from '../../server/src/syntax/yaml-library.js';
import { splitBlock } from '../../server/src/syntax/yaml-split.js';
import { shapeOf, type Shape } from '../support/tree-shape.js';
import { applyEdit, edit, yamlText } from '../support/yaml-samples.js';

const SEED = 20240608;

/** The shape of the whole text as the library parses it at once. */
function wholeShape(text: string): Shape[] {
  const { root, clean } = parseWhole(text);
  // The library writes some comments where it cannot read them.
  fc.pre(clean);
  return root
    ? [shapeOf(new Cursor({ node: root, tree: { language: 'yaml', text, root } }, FILE, new TreeCache()))]
    : [];
}

const shapes = (text: string, cache = new TreeCache()): Shape[] => parseText(text, 'yaml', cache).map(shapeOf);

describe('YAML in chunks', () => {
  it('says the same as YAML parsed at once', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(yamlText, (text) => {
        assert.deepEqual(shapes(text), wholeShape(text));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('says the same when small texts are cut, too', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(yamlText, (text) => {
        const cache = new TreeCache();
        const root = splitBlock(text, cache);
        fc.pre(root !== undefined);
        const cut = shapeOf(new Cursor({ node: root, tree: { language: 'yaml', text, root } }, FILE, cache));
        assert.deepEqual([cut], wholeShape(text));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('says the same with a warm cache as with a fresh one, after any edits', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(yamlText, fc.array(edit, { minLength: 1, maxLength: 4 }), fc.nat(1000), (start, edits, caret) => {
        const cache = new TreeCache();
        let text = start;
        shapes(text, cache);
        for (const each of edits) {
          text = applyEdit(text, each);
          cache.nextVersion();
          assert.deepEqual(shapes(text, cache), shapes(text));
        }
        for (const root of parseText(text, 'yaml', cache)) contextAt(root, Math.floor((caret / 1000) * text.length));
      }),
      { seed: SEED, numRuns: 800 },
    );
  });
});
