import assert from 'node:assert/strict';
import { FILTER_DOCS } from '../../server/src/schema/data/filter-docs.js';
import { filterDoc } from '../../server/src/schema/filter-docs.js';
import { fieldOf, FLOW_FILTER, message } from '../../server/src/schema/messages.js';
import { existsIn } from '../../server/src/tables/release.js';

const NAMES = FLOW_FILTER.fields.map(({ name }) => name);

describe('a flow filter', () => {
  it('has fields that are lists, all but the last', () => {
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

  it('got these between 1.14 and 1.19', () => {
    const later = FLOW_FILTER.fields.filter((field) => existsIn('1.19', field) && !existsIn('1.14', field));
    assert.deepEqual(Object.fromEntries(later.map(({ name, since }) => [name, since])), {
      http_header: '1.15',
      http_url: '1.15',
      drop_reason_desc: '1.16',
      experimental: '1.16',
      interface: '1.16',
      node_labels: '1.16',
      source_ip_xlated: '1.16',
      destination_cluster_name: '1.17',
      source_cluster_name: '1.17',
      encrypted: '1.19',
      ip_trace_id: '1.19',
    });
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
