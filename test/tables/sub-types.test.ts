import assert from 'node:assert/strict';
import { DROP_REASONS, NON_DROP_REASONS } from '../../server/src/tables/data/drop-reasons.js';
import { AGENT, TRACE, TRACE_SOCK } from '../../server/src/tables/event-type-numbers.js';
import { EVENT_TYPES } from '../../server/src/tables/event-types.js';
import { existsIn, type Release } from '../../server/src/tables/release.js';
import { subType, subTypeByName, subTypesOf } from '../../server/src/tables/sub-types.js';

/** The lowest number that is a drop; those below count what was not dropped (pkg/monitor/api/drop.go). */
const DROP_MIN = 130;

describe('sub types', () => {
  for (const [type, sub, name] of [
    [1, 133, 'POLICY_DENIED'],
    [1, 181, 'POLICY_DENY'],
    [1, 206, 'DROP_NO_DEVICE'],
    [2, 6, 'DBG_CT_LOOKUP'],
    [3, 4, 'DBG_CAPTURE_DELIVERY'],
    [4, 0, 'to-endpoint'],
    [4, 3, 'to-stack'],
    [4, 11, 'to-network'],
    [5, 0, 'unused'],
    [7, 1, 'pre-xlate-fwd'],
    [129, 0, 'unused'],
    [130, 5, 'ENDPOINT_REGENERATE_SUCCESS'],
  ] as const) {
    it(`${type}:${sub} is ${name}`, () => {
      assert.equal(subType(type, sub)?.name, name);
      assert.equal(subTypeByName(type, name)?.number, sub);
    });
  }

  it('are not known for other numbers', () => {
    assert.equal(subType(4, 14), undefined);
    assert.equal(subType(1, 159), undefined);
    assert.equal(subType(6, 0), undefined);
    assert.equal(subType(99, 0), undefined);
    assert.deepEqual(subTypesOf(99), []);
  });

  it('are found by the name in flow.proto and by the word of the CLI as well', () => {
    assert.equal(subTypeByName(TRACE, 'TO_STACK')?.number, 3);
    assert.equal(subTypeByName(AGENT, 'policy-updated')?.name, 'POLICY_UPDATED');
    assert.equal(subTypeByName(TRACE, 'To-Stack'), undefined);
    assert.equal(subTypeByName(TRACE, 'POLICY_DENIED'), undefined);
  });
});

describe('trace points', () => {
  const known = (release: Release): string[] =>
    subTypesOf(TRACE)
      .filter((row) => existsIn(release, row))
      .map(({ name }) => name);

  it('of encryption came with 1.17', () => {
    const before = known('1.16');
    assert.deepEqual(
      known('1.17').filter((name) => !before.includes(name)),
      ['from-crypto', 'to-crypto'],
    );
  });

  it('are hidden by the default monitor aggregation where the packet comes from somewhere', () => {
    for (const { name, hiddenByDefaultAggregation } of subTypesOf(TRACE)) {
      assert.equal(hiddenByDefaultAggregation ?? false, name.startsWith('from-'), name);
    }
  });

  it('have one whose number in flow.proto differs', () => {
    const differing = subTypesOf(TRACE).filter((row) => row.protoNumber !== undefined);
    assert.deepEqual(
      differing.map((row) => [row.number, row.protoNumber]),
      [[0, 101]],
    );
  });
});

describe('drop reasons', () => {
  it('have all numbers from 130 on but 159', () => {
    assert.equal(DROP_REASONS[0]?.number, DROP_MIN);
    const gaps = DROP_REASONS.flatMap(({ number }, at) => {
      const before = DROP_REASONS[at - 1]?.number ?? number - 1;
      return before === number - 1 ? [] : [[before, number]];
    });
    assert.deepEqual(gaps, [[158, 160]]);
  });

  it('say what hubble observe prints, which may differ from the name', () => {
    assert.equal(subType(1, 136)?.monitorText, 'Fragmentation needed');
    assert.equal(subType(1, 161)?.monitorText, 'NAT 46/64 not enabled');
    assert.ok(DROP_REASONS.every((row) => row.monitorText));
  });

  it('keep what is no drop apart', () => {
    const byNumber = new Map(NON_DROP_REASONS.map((row) => [row.number, row]));
    assert.equal(byNumber.get(0)?.monitorText, 'Success');
    assert.equal(byNumber.get(4)?.name, 'REASON_DECRYPT');
    assert.ok(NON_DROP_REASONS.every((row) => row.number < DROP_MIN && !subType(1, row.number)));
  });

  it('name their value of the enum DropReason, except one that has none', () => {
    const odd = DROP_REASONS.filter((row) => row.protoEnum !== row.name);
    assert.deepEqual(
      odd.map((row) => [row.number, row.protoEnum]),
      [[206, undefined]],
    );
  });
});

describe('agent events', () => {
  it('have CLI words that stand for other numbers from 3 to 6', () => {
    const differing = subTypesOf(AGENT).filter((row) => row.monitorApiNumber !== undefined);
    assert.deepEqual(
      differing.map((row) => [row.number, row.monitorApiNumber]),
      [
        [3, 5],
        [4, 6],
        [5, 3],
        [6, 4],
      ],
    );
  });
});

describe('socket points', () => {
  it('have a verdict that their event type can have', () => {
    for (const { number, verdicts } of EVENT_TYPES) {
      for (const { verdict } of subTypesOf(number)) assert.ok(verdict === undefined || verdicts.includes(verdict));
    }
    assert.deepEqual(
      subTypesOf(TRACE_SOCK).map(({ name, verdict }) => [name, verdict]),
      [
        ['SOCK_XLATE_POINT_UNKNOWN', 'VERDICT_UNKNOWN'],
        ['pre-xlate-fwd', 'TRACED'],
        ['post-xlate-fwd', 'TRANSLATED'],
        ['pre-xlate-rev', 'TRACED'],
        ['post-xlate-rev', 'TRANSLATED'],
      ],
    );
  });
});
