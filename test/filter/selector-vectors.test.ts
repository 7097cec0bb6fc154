import assert from 'node:assert/strict';
import { FilterError, observeRequest, selectEvents } from '../../server/src/filter/index.js';
import { flowLines, vectors } from '../support/vectors.js';

interface SelectorCase {
  readonly id: string;
  readonly args: readonly string[];
  readonly whitelist_raw: readonly string[];
  readonly blacklist_raw: readonly string[];
  readonly matched_lines?: readonly number[];
  readonly matched_lost_events_lines?: readonly number[];
  readonly error?: string;
}

describe('selection agrees with hubble observe --input-file', () => {
  for (const vector of vectors<SelectorCase>('filter/selector')) {
    it(`${vector.id} ${vector.args.join(' ')} ${vector.whitelist_raw.join(' ')}`, () => {
      assert.deepEqual(
        selected(vector),
        vector.error ?? { flows: vector.matched_lines, lost: vector.matched_lost_events_lines ?? [] },
      );
    });
  }

  const refused: readonly (readonly [args: readonly string[], error: string])[] = [
    [
      ['-o', 'json', '--field-mask', 'uuid,nope'],
      'failed to construct field mask: proto: invalid path "nope" for message "flow.Flow"',
    ],
    [
      ['-o', 'json', '--field-mask', 'uuid,,time'],
      'failed to construct field mask: proto: invalid path "" for message "flow.Flow"',
    ],
    [
      ['-o', 'json', '--field-mask', 'sourcePod', '--allowlist', '{'],
      "invalid --allowlist flag: failed to decode '{': unexpected EOF",
    ],
    [
      ['--field-mask', 'a,"b'],
      'invalid argument "a,\\"b" for "--field-mask" flag: parse error on line 1, column 5: extraneous or missing " in quoted-field',
    ],
    [
      ['--field-mask', 'a"b'],
      'invalid argument "a\\"b" for "--field-mask" flag: parse error on line 1, column 2: bare " in non-quoted field',
    ],
    [
      ['--field-mask', '"é"b'],
      'invalid argument "\\"é\\"b" for "--field-mask" flag: parse error on line 1, column 4: extraneous or missing " in quoted-field',
    ],
    [
      ['--until', '0000-12-31'],
      'failed to convert `until` timestamp to proto: proto: timestamp (seconds:-62135683200) before 0001-01-01',
    ],
    [
      ['--since', '0000-12-31T00:00:00Z'],
      'failed to convert `since` timestamp to proto: proto: timestamp (seconds:-62135683200) before 0001-01-01',
    ],
    [['--timeout', '1d'], 'invalid argument "1d" for "--timeout" flag: time: unknown unit "d" in duration "1d"'],
  ];
  for (const [args, error] of refused) {
    it(`${args.join(' ')} is refused`, () => {
      assert.equal(selected({ id: '', args, whitelist_raw: [], blacklist_raw: [] }), error);
    });
  }

  it('takes quoted paths of a field mask, and days and months in any case', () => {
    assert.doesNotThrow(() =>
      observeRequest(['-o', 'json', '--field-mask', '"uuid","time"'], { seconds: 0n, nanos: 0 }),
    );
    const { since } = observeRequest(['--since', 'sun, 01 MAR 2026 10:05:00 +0000'], { seconds: 0n, nanos: 0 });
    assert.deepEqual(since, { seconds: 1772359500n, nanos: 0 });
  });

  it('counts times without a zone from now', () => {
    const request = observeRequest(['--since', '5m'], { seconds: 1000n, nanos: 5 });
    assert.deepEqual(request.since, { seconds: 700n, nanos: 5 });
  });
});

function selected({ args, whitelist_raw: allow, blacklist_raw: deny }: SelectorCase): unknown {
  try {
    const raw = [...allow.flatMap((text) => ['--allowlist', text]), ...deny.flatMap((text) => ['--denylist', text])];
    const { events } = selectEvents(
      flowLines(),
      observeRequest(['-o', 'jsonpb', ...raw, ...args], { seconds: 0n, nanos: 0 }),
    );
    return {
      flows: events.filter(({ event }) => event.flow).map(({ line }) => line),
      lost: events.filter(({ event }) => event.lost_events).map(({ line }) => line),
    };
  } catch (error) {
    assert(error instanceof FilterError);
    return error.message;
  }
}
