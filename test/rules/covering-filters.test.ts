import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FlowFilter } from '../../server/src/filter/index.js';
import { covers } from '../../server/src/filter/meaning/covers.js';
import { takesEverything } from '../../server/src/filter/meaning/takes-everything.js';
import { coveringFilters } from '../../server/src/rules/covering-filters.js';
import { randomFilter } from '../support/random-filters.js';

/** Filters of which many cover each other, and lists of them that come one after the other as a file is edited. */
const versions = fc
  .tuple(fc.array(randomFilter, { minLength: 1, maxLength: 6 }), fc.array(randomFilter, { maxLength: 3 }))
  .chain(([general, others]) => {
    const pool = [...general, ...general.map((filter) => ({ ...filter })), ...others];
    const narrow = general.flatMap((filter) => others.map((other) => ({ ...other, ...filter })));
    const list = fc.array(fc.constantFrom(...pool, ...narrow), { maxLength: 8 });
    return fc.array(list, { minLength: 1, maxLength: 5 });
  });

/** What is to come out of it, from the list alone. */
function coveringAfresh(filters: readonly FlowFilter[]): (number | undefined)[] {
  return filters.map((filter, at) => {
    const by = filters.findIndex((other, index) => {
      if (index === at || (filter !== other && takesEverything(other)) || !covers(other, filter)) return false;
      return index < at || !covers(filter, other);
    });
    return by < 0 ? undefined : by;
  });
}

describe('filters that others of their list cover', () => {
  it('are the same, whatever was known of the list before', () => {
    let found = 0;
    fc.assert(
      fc.property(versions, (lists) => {
        for (const filters of lists) {
          const covering = coveringFilters(filters);
          found += covering.filter((by) => by !== undefined).length;
          assert.deepEqual(
            covering.map((by) => by !== undefined),
            coveringAfresh(filters).map((by) => by !== undefined),
          );
          for (const [at, by] of covering.entries()) {
            const [special, general] = [filters[at], by === undefined ? undefined : filters[by]];
            assert.ok(!general || (special && by !== at && covers(general, special)));
          }
          assert.deepEqual(coveringFilters(filters), covering);
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(found > 500, `${found} are too few to tell`);
  });
});
