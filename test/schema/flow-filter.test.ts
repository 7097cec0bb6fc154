import assert from 'node:assert/strict';
import { FILTER_DOCS } from '../../server/src/schema/data/filter-docs.js';
import { filterDoc } from '../../server/src/schema/filter-docs.js';
import { fieldOf, FLOW_FILTER, message } from '../../server/src/schema/messages.js';
import { existsIn } from '../../server/src/tables/release.js';

const NAMES = FLOW_FILTER.fields.map(({ name }) => name);

describe('a flow filter', () => {
  it('has 41 fields, all lists but the last', () => {
    assert.equal(NAMES.length, 41);
    assert.deepEqual(
      FLOW_FILTER.fields.filter((field) => !field.repeated).map(({ name }) => name),
      ['experimental'],
    );
  });

  it('has them in the order that Hubble prints them in, not in that of their numbers', () => {
    assert.deepEqual(NAMES.slice(0, 4), ['uuid', 'source_ip', 'source_ip_xlated', 'source_pod']);
    assert.deepEqual(NAMES.slice(17, 22), [
      'verdict',
      'drop_reason_desc',
      'interface',
      'event_type',
      'http_status_code',
    ]);
    assert.equal(NAMES.at(-1), 'experimental');
    assert.equal(fieldOf(FLOW_FILTER, 'uuid')?.number, 29);
    assert.equal(fieldOf(FLOW_FILTER, 'experimental')?.number, 999);
  });

  it('had 30 of them in 1.14', () => {
    const known = FLOW_FILTER.fields.filter((field) => existsIn('1.14', field));
    assert.equal(known.length, 30);
    assert.equal(existsIn('1.18', fieldOf(FLOW_FILTER, 'encrypted') ?? { since: '1.14' }), false);
  });

  it('compares an event type by type, match_sub_type and sub_type', () => {
    assert.deepEqual(
      message('EventTypeFilter').fields.map(({ name, number }) => [name, number]),
      [
        ['type', 1],
        ['match_sub_type', 2],
        ['sub_type', 3],
      ],
    );
  });
});

describe('the documentation of filter fields', () => {
  it('has a row for every field, in the same order', () => {
    assert.deepEqual(
      FILTER_DOCS.map(({ field }) => field),
      NAMES,
    );
    assert.equal(filterDoc('verdicts'), undefined);
  });

  it('says in sentences how a value matches', () => {
    for (const { field, match, traps } of FILTER_DOCS) {
      assert.ok(match.length > 0, field);
      for (const line of [...match, ...traps]) assert.match(line, /^\S[^\n]{4,160}[.!?]$/, field);
    }
  });

  it('names flags as they are typed', () => {
    for (const { field, flags } of FILTER_DOCS) {
      for (const flag of flags) assert.match(flag, /^--[a-z][a-z0-9-]*/, field);
    }
    assert.deepEqual(filterDoc('event_type')?.flags, ['--type TYPE[:SUBTYPE]']);
  });

  it('shows a value of the right shape, made of keys that exist', () => {
    for (const { field, example } of FILTER_DOCS) {
      const descriptor = fieldOf(FLOW_FILTER, field);
      const value: unknown = JSON.parse(example);
      assert.equal(Array.isArray(value), descriptor?.repeated === true, field);
      const { type } = descriptor ?? {};
      if (type?.kind !== 'message') continue;
      for (const member of Array.isArray(value) ? (value as unknown[]) : [value]) {
        assert.ok(typeof member === 'object' && member !== null, field);
        for (const key of Object.keys(member)) assert.ok(fieldOf(message(type.message), key), `${field}: ${key}`);
      }
    }
  });
});
