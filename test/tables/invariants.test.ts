import assert from 'node:assert/strict';
import type { Code } from '../../server/src/tables/code.js';
import { POLICY_MATCH_TYPES } from '../../server/src/tables/data/policy-match-types.js';
import { NON_DROP_REASONS } from '../../server/src/tables/data/drop-reasons.js';
import { EVENT_TYPES } from '../../server/src/tables/event-types.js';
import { IDENTITIES } from '../../server/src/tables/identities.js';
import { compareReleases } from '../../server/src/tables/release.js';
import { subTypesOf } from '../../server/src/tables/sub-types.js';

const TABLES: readonly (readonly [string, readonly Code[]])[] = [
  ['event types', EVENT_TYPES],
  ['identities', IDENTITIES],
  ['policy match types', POLICY_MATCH_TYPES],
  ['non-drop reasons', NON_DROP_REASONS],
  ...EVENT_TYPES.map(({ number, name }) => [`sub types of ${name}`, subTypesOf(number)] as const),
];

describe('every table of codes', () => {
  for (const [title, rows] of TABLES) {
    it(`${title}: numbers ascend, each once`, () => {
      const numbers = rows.map((row) => row.number);
      assert.deepEqual(
        numbers,
        [...new Set(numbers)].sort((a, b) => a - b),
      );
    });

    it(`${title}: every name is there once`, () => {
      const names = rows.map((row) => row.name);
      assert.deepEqual(names, [...new Set(names)]);
      assert.ok(names.every((name) => /^[\w-]+$/.test(name)));
    });

    it(`${title}: no row ends, or goes out of use, before it begins`, () => {
      for (const { name, since, until, deprecatedSince } of rows) {
        assert.ok(!until || compareReleases(since, until) <= 0, name);
        assert.ok(!deprecatedSince || compareReleases(since, deprecatedSince) <= 0, name);
      }
    });

    it(`${title}: every meaning and hint is a sentence that fits a hover`, () => {
      for (const { name, meaning, hint } of rows) {
        for (const text of hint === undefined ? [meaning] : [meaning, hint]) {
          assert.match(text, /^[A-Z][^\n]{5,120}\.$/, name);
        }
      }
    });
  }
});

describe('sub types', () => {
  it('are known for every event type but unspecified and recorder, which have none', () => {
    const without = EVENT_TYPES.filter(({ number }) => subTypesOf(number).length === 0);
    assert.deepEqual(
      without.map(({ name }) => name),
      ['unspecified', 'recorder'],
    );
  });

  it('are described by their event type exactly where there are any', () => {
    for (const { number, name, subTypeIs } of EVENT_TYPES) {
      assert.equal(subTypeIs !== undefined, subTypesOf(number).length > 0, name);
    }
  });
});
