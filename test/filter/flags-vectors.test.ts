import assert from 'node:assert/strict';
import { FilterError, formatRawFilters, observeFilters } from '../../server/src/filter/index.js';
import { vectors } from '../support/vectors.js';

interface FlagsCase {
  readonly id: string;
  readonly category: string;
  readonly args: readonly string[];
  readonly stdout?: string;
  readonly error?: string;
}

/** What `hubble observe --print-raw-filters` of 1.19.4 printed. */
describe('flags agree with hubble observe --print-raw-filters', () => {
  const cases = vectors<FlagsCase>('flags');
  for (const category of new Set(cases.map((vector) => vector.category))) {
    const ofCategory = cases.filter((vector) => vector.category === category);
    it(`${category} (${ofCategory.length})`, () => {
      const wrong = ofCategory.flatMap(({ id, args, stdout, error }) => {
        const got = printed(args);
        return got === (error ?? stdout) ? [] : [`${id} ${args.join(' ')}\n  want ${error ?? stdout}\n  got  ${got}`];
      });
      assert.equal(wrong.join('\n'), '');
    });
  }
});

function printed(args: readonly string[]): string {
  try {
    const { allowlist, denylist } = observeFilters(args);
    return formatRawFilters(allowlist, denylist);
  } catch (error) {
    assert(error instanceof FilterError);
    return error.message;
  }
}
