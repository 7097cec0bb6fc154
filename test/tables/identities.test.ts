import assert from 'node:assert/strict';
import {
  IDENTITIES,
  IDENTITY_RANGES,
  identity,
  identityByName,
  identityRange,
} from '../../server/src/tables/identities.js';

describe('identities', () => {
  for (const [number, name] of [
    [1, 'host'],
    [2, 'world'],
    [6, 'remote-node'],
    [10, 'world-ipv6'],
  ] as const) {
    it(`${number} is ${name}`, () => {
      assert.equal(identity(number)?.name, name);
      assert.equal(identityByName(name)?.number, number);
      assert.equal(identity(number)?.label, `reserved:${name}`);
    });
  }

  it('are looked up by their range where they have no fixed meaning', () => {
    assert.equal(identity(12345), undefined);
    assert.match(identityRange(12345)?.meaning ?? '', /cluster with id 0/);
    assert.equal(identityRange(16777218)?.local, true);
    assert.equal(identityRange(65536)?.local, undefined);
    assert.equal(identityRange(2 ** 32), undefined);
  });

  it('lie in ranges that ascend and do not overlap', () => {
    let end = -1;
    for (const { first, last } of IDENTITY_RANGES) {
      assert.ok(first > end && last >= first);
      end = last;
    }
    assert.ok(IDENTITIES.every(({ number }) => identityRange(number)));
  });
});
