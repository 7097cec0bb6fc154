import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Cursor } from '../../server/src/syntax/cursor.js';
import { splitArray } from '../../server/src/syntax/json-split.js';
import { parseJson } from '../../server/src/syntax/json.js';
import type { Tree } from '../../server/src/syntax/node.js';
import { FILE } from '../../server/src/syntax/place.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';
import { shapeOf, type Shape } from '../support/tree-shape.js';

const SEED = 20261126;

function shape(tree: Tree, cache = new TreeCache()): Shape | undefined {
  return tree.root && shapeOf(new Cursor({ node: tree.root, tree }, FILE, cache));
}

/** The shape of an array that is split whatever its length is; undefined where it cannot be. */
function splitShape(text: string): Shape | undefined {
  const cache = new TreeCache();
  return shape({ language: 'json', text, root: splitArray(text, text.indexOf('['), cache) }, cache);
}

const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 4 });
const texts = fc
  .tuple(objects, fc.constantFrom(0, 1, '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

describe('an array of JSON objects in chunks', () => {
  it('says the same as JSON parsed at once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const split = splitShape(text);
        assert.ok(split);
        assert.deepEqual(split, shape(parseJson(text)));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('says the same, or is left to the parser, where characters are missing or too many', () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '/', '\\', '\n', 'x'),
    );
    let split = 0;
    fc.assert(
      fc.property(texts, fc.array(damage, { minLength: 1, maxLength: 3 }), (text, damages) => {
        let damaged = text;
        for (const [at, length, written] of damages) {
          const start = 1 + (at % damaged.length);
          damaged = damaged.slice(0, start) + written + damaged.slice(start + length);
        }
        const found = splitShape(damaged);
        if (!found) return;
        split++;
        assert.deepEqual(found, shape(parseJson(damaged)));
      }),
      { seed: SEED, numRuns: 5000 },
    );
    assert.ok(split > 500, String(split));
  });

  it('is what long arrays are, also behind a key; an edit parses no more than one of its objects anew', () => {
    const items = Array.from({ length: 2000 }, (_, at) => `{"verdict":"DROPPED","IP":{"source":"10.0.0.${at}"}}`);
    for (const text of [`[\n${items.join(',\n')}\n]\n`, `{"flows": [${items.join(', ')}], "more": 1}`]) {
      const cache = new TreeCache();
      assert.deepEqual(shape(parseJson(text, cache), cache), shape(parseJson(text)));
      cache.nextVersion();
      const edited = text.replace('10.0.0.77"', '10.0.0.7"');
      const array = (tree: Tree): Cursor | undefined => {
        const root = tree.root && new Cursor({ node: tree.root, tree }, FILE, cache);
        return root?.get('flows') ?? root;
      };
      const [before, after] = [array(parseJson(text, cache)), array(parseJson(edited, cache))];
      const changed = before?.items().filter((item, at) => item.tree !== after?.item(at)?.tree);
      assert.deepEqual(
        changed?.map(({ source }) => source),
        [items[77]],
      );
    }
  });
});
