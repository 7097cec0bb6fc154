import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contains, maskedPrefix, parsePrefix } from '../../server/src/grammar/cidr.js';
import { formatAddress, unmapped } from '../../server/src/grammar/ip-text.js';
import { parseAddress, type Address } from '../../server/src/grammar/ip.js';

describe('addresses as Go reads them', () => {
  const values: readonly (readonly [text: string, value: bigint])[] = [
    ['10.1.0.11', 0x0a01000bn],
    ['255.255.255.255', 0xffffffffn],
    ['::', 0n],
    ['::1', 1n],
    ['fd00:1::b', 0xfd00_0001_0000_0000_0000_0000_0000_000bn],
    ['FD00:1::B', 0xfd00_0001_0000_0000_0000_0000_0000_000bn],
    ['1:2:3:4:5:6:7:8', 0x0001_0002_0003_0004_0005_0006_0007_0008n],
    ['1::', 0x0001_0000_0000_0000_0000_0000_0000_0000n],
    ['::ffff:10.0.0.1', 0xffff_0a00_0001n],
    ['fe80::1%eth0', 0xfe80_0000_0000_0000_0000_0000_0000_0001n],
  ];
  for (const [text, value] of values) {
    it(text, () => {
      const read = parseAddress(text);
      assert(read.ok);
      assert.equal(read.value.value, value);
    });
  }

  const errors: readonly (readonly [text: string, error: string])[] = [
    ['', 'unable to parse IP'],
    ['1.2.3', 'IPv4 address too short'],
    ['1.2.3.4.5', 'IPv4 address too long'],
    ['1.2.3.04', 'IPv4 field has octet with leading zero'],
    ['1..2.3', 'IPv4 field must have at least one digit (at ".2.3")'],
    ['1:2', 'address string too short'],
    ['1:2:3:4:5:6:7:8:9', 'trailing garbage after address (at "9")'],
    ['1::2::3', 'multiple :: in address (at ":3")'],
    ['1:2:3:4:5:6:7::8', 'the :: must expand to at least one field of zeros'],
    ['12345::', 'each group must have 4 or less digits (at "12345::")'],
    ['::1%', 'zone must be a non-empty string'],
    ['%eth0', 'missing IPv6 address'],
    ['::1.2.3.256', 'IPv4 field has value >255'],
    ['1:', 'colon must be followed by more characters (at ":")'],
  ];
  for (const [text, error] of errors) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseAddress(text), { ok: false, error: `ParseAddr(${JSON.stringify(text)}): ${error}` });
    });
  }
});

describe('CIDRs as Go reads them', () => {
  const covered: readonly (readonly [prefix: string, address: string, yes: boolean])[] = [
    ['10.1.0.77/24', '10.1.0.1', true],
    ['10.1.0.0/24', '10.1.1.0', false],
    ['0.0.0.0/0', '1.2.3.4', true],
    ['0.0.0.0/0', '::ffff:1.2.3.4', false],
    ['::/0', '::ffff:1.2.3.4', true],
    ['fd00::/8', 'FD00:1::B', true],
    ['fe80::/10', 'fe80::1%eth0', false],
    ['::1/128', '::1', true],
  ];
  for (const [prefix, address, yes] of covered) {
    it(`${prefix} ${yes ? 'covers' : 'does not cover'} ${address}`, () => {
      const [range, candidate] = [parsePrefix(prefix), parseAddress(address)];
      assert(range.ok && candidate.ok);
      assert.equal(contains(range.value, candidate.value), yes);
    });
  }

  for (const text of [
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/08',
    '10.0.0.0/+8',
    '10.0.0.0/33',
    '::/129',
    'fe80::1%a/64',
    '1.2.3.4/99999999999999999999',
  ]) {
    it(`refuses ${text}`, () => {
      assert.equal(parsePrefix(text).ok, false);
    });
  }
});

describe('addresses as Go writes them', () => {
  const texts: readonly (readonly [text: string, written: string])[] = [
    ['10.0.0.1', '10.0.0.1'],
    ['FD00:0:0:0:0:0:0:B', 'fd00::b'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['1:0:0:0:0:0:0:0', '1::'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:0:0:2:3:0:0:4', '1::2:3:0:0:4'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['::FFFF:10.0.0.1', '::ffff:10.0.0.1'],
    ['FE80::1%eth0', 'fe80::1%eth0'],
  ];
  for (const [text, written] of texts) {
    it(`${text} is ${written}`, () => {
      const read = parseAddress(text);
      assert(read.ok);
      assert.equal(formatAddress(read.value), written);
    });
  }

  it('so that they are read as the same address', () => {
    const value = (bits: 32 | 128): fc.Arbitrary<Address> =>
      fc.bigInt(0n, 2n ** BigInt(bits) - 1n).map((number) => ({ width: bits, value: number, zone: '' }));
    fc.assert(
      fc.property(fc.oneof(value(32), value(128)), (address) => {
        assert.deepEqual(parseAddress(formatAddress(address)), { ok: true, value: address });
      }),
    );
  });

  it('IPv4 inside IPv6 as IPv4, once it is unmapped', () => {
    const read = parseAddress('::ffff:10.0.0.1');
    assert(read.ok);
    assert.equal(formatAddress(unmapped(read.value)), '10.0.0.1');
  });

  it('the first address of a prefix', () => {
    for (const [text, first] of [
      ['10.1.2.3/24', '10.1.2.0'],
      ['10.1.2.3/0', '0.0.0.0'],
      ['fd00::5/64', 'fd00::'],
      ['fd00::5/128', 'fd00::5'],
    ] as const) {
      const read = parsePrefix(text);
      assert(read.ok);
      assert.equal(formatAddress(maskedPrefix(read.value)), first);
    }
  });
});
