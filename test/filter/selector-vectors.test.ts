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
