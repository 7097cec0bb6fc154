import assert from 'node:assert/strict';
import { durationFault, parseGoDuration } from '../../server/src/grammar/duration.js';
import { formatRfc3339Nano, formatTimestamp, parseTimestamp } from '../../server/src/grammar/time.js';

describe('times as Go reads and writes them', () => {
  const times: readonly (readonly [text: string, protojson: string, nano: string])[] = [
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
    ['2026-03-01T10:00:00.1234Z', '2026-03-01T10:00:00.123400Z', '2026-03-01T10:00:00.1234Z'],
    ['2026-03-01T10:00:00,5Z', '2026-03-01T10:00:00.500Z', '2026-03-01T10:00:00.5Z'],
    ['2026-03-01T1:00:00Z', '2026-03-01T01:00:00Z', '2026-03-01T01:00:00Z'],
    ['2026-03-01T10:00:00+02:30', '2026-03-01T07:30:00Z', '2026-03-01T07:30:00Z'],
    ['2026-03-01T10:00:00.000000001-00:00', '2026-03-01T10:00:00.000000001Z', '2026-03-01T10:00:00.000000001Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['1969-12-31T23:59:59.5Z', '1969-12-31T23:59:59.500Z', '1969-12-31T23:59:59.5Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ];
  for (const [text, protojson, nano] of times) {
    it(text, () => {
      const time = parseTimestamp(text);
      assert(typeof time === 'object');
      assert.equal(formatTimestamp(time), protojson);
      assert.equal(formatRfc3339Nano(time), nano);
    });
  }

  const refused: readonly (readonly [text: string, why: string])[] = [
    ['2026-03-01', 'invalid'],
    ['2026-02-29T00:00:00Z', 'invalid'],
    ['2026-03-01T24:00:00Z', 'invalid'],
    ['2026-03-01T10:00:60Z', 'invalid'],
    ['2026-03-01T10:00:00.Z', 'invalid'],
    ['2026-03-01T10:00:00+25:00', 'invalid'],
    ['2026-03-01T10:00:00.1234567891Z', 'invalid'],
    ['0000-12-31T23:59:59Z', 'out of range'],
    ['9999-12-31T23:59:59-01:00', 'out of range'],
  ];
  for (const [text, why] of refused) {
    it(`refuses ${text}`, () => {
      assert.equal(parseTimestamp(text), why);
    });
  }
});

describe('durations as Go reads them', () => {
  const durations: readonly (readonly [text: string, nanoseconds: bigint | undefined])[] = [
    ['60s', 60_000_000_000n],
    ['1h43m', 6_180_000_000_000n],
    ['-1.5h', -5_400_000_000_000n],
    ['+.5s', 500_000_000n],
    ['1.s', 1_000_000_000n],
    ['1µs', 1_000n],
    ['0', 0n],
    ['', undefined],
    ['5', undefined],
    ['.s', undefined],
    ['1d', undefined],
    ['1h43', undefined],
    ['0.3333333333333333333h', 1_200_000_000_000n],
    ['9223372036s', 9_223_372_036_000_000_000n],
    ['9223372037s', undefined],
    ['-9223372036854775808ns', -9_223_372_036_854_775_808n],
  ];
  for (const [text, nanoseconds] of durations) {
    it(JSON.stringify(text), () => {
      assert.equal(parseGoDuration(text), nanoseconds);
    });
  }

  const faults: readonly (readonly [text: string, fault: string | undefined])[] = [
    ['1s', undefined],
    ['', 'time: invalid duration ""'],
    ['5', 'time: missing unit in duration "5"'],
    ['1h43', 'time: missing unit in duration "1h43"'],
    ['1d', 'time: unknown unit "d" in duration "1d"'],
    ['1h2"\\é', 'time: unknown unit "\\"\\\\\\xc3\\xa9" in duration "1h2\\"\\\\\\xc3\\xa9"'],
    ['s', 'time: invalid duration "s"'],
    ['9223372036854775809x', 'time: invalid duration "9223372036854775809x"'],
    ['9223372037s', 'time: invalid duration "9223372037s"'],
  ];
  for (const [text, fault] of faults) {
    it(`${JSON.stringify(text)} is said to be wrong as Go says it`, () => {
      assert.equal(durationFault(text), fault);
    });
  }
});
