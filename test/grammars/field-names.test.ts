import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Field } from '../../server/src/schema/field.js';
import { FLOW_FILTER } from '../../server/src/schema/messages.js';

const spellings = ({ name, alias }: Field): string[] => (alias === undefined ? [name] : [name, alias]);

/** Every list of field names that stands in a grammar: the keys that may begin a filter. */
function keyLists(grammar: string): string[][] {
  return Array.from(grammar.matchAll(/\(\?:((?:\w+\|){9,}\w+)\)/g), ([, names = '']) => names.split('|').sort());
}

describe('the keys that begin a filter', () => {
  for (const [file, lists] of [
    ['hubble-filters.injection', 2],
    ['hubble-filters-block.injection', 1],
  ] as const) {
    it(`are the repeated fields of FlowFilter in ${file}`, async () => {
      const grammar = await readFile(new URL(`../../syntaxes/${file}.tmLanguage.json`, import.meta.url), 'utf8');
      const names = FLOW_FILTER.fields
        .filter(({ repeated }) => repeated)
        .flatMap(spellings)
        .sort();
      assert.deepEqual(
        keyLists(grammar),
        Array.from({ length: lists }, () => names),
      );
    });
  }

  it('leave out experimental alone, which is no list and stands in the grammars by itself', () => {
    const single = FLOW_FILTER.fields.filter(({ repeated }) => !repeated);
    assert.deepEqual(single.flatMap(spellings), ['experimental']);
  });
});
