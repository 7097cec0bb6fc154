import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileFilters, decodeFilters, FilterError, readEvents, type Flow } from '../../../server/src/filter/index.js';
import type { FlowFilter, HubbleEvent } from '../../../server/src/filter/index.js';
import { contradiction, idleValues } from '../../../server/src/filter/meaning/contradiction.js';
import { EVENT_TYPES } from '../../../server/src/tables/event-types.js';
import { emittedFlow } from '../../support/emitted-flows.js';
import { randomFilter } from '../../support/random-filters.js';
import { filterCases, flowLines } from '../../support/vectors.js';

/** The filters differ with each run; so many flows have all that they compare. */
const FLOWS = fc.sample(emittedFlow, { numRuns: 1000, seed: 1 });

function testOf(filter: FlowFilter): ((flow: Flow) => boolean) | undefined {
  try {
    const passes = compileFilters([filter], []);
    return (flow) => passes({ flow });
  } catch (error) {
    assert.ok(error instanceof FilterError);
    return undefined;
  }
}

describe('the meaning of a filter', () => {
  it('is contradictory only where no flow of Cilium matches', () => {
    let found = 0;
    fc.assert(
      fc.property(randomFilter, (filter) => {
        const fields = contradiction(filter);
        const passes = testOf(filter);
        if (!fields || !passes) return;
        found++;
        assert.deepEqual(FLOWS.filter(passes), []);
      }),
      { numRuns: 2000 },
    );
    assert.ok(found > 100, `${found} contradictions are too few to tell`);
  });

  it('is contradictory in the fields that are named alone, and in each of them', () => {
    fc.assert(
      fc.property(randomFilter, (filter) => {
        const fields = contradiction(filter)?.map(({ field }) => field);
        if (!fields) return;
        const only = (names: readonly (keyof FlowFilter)[]): FlowFilter =>
          Object.fromEntries(Object.entries(filter).filter(([name]) => names.some((one) => one === name)));
        assert.ok(contradiction(only(fields)));
        for (const field of fields) {
          assert.equal(contradiction(only(fields.filter((other) => other !== field))), undefined, `without ${field}`);
        }
      }),
      { numRuns: 4000 },
    );
  });

  it('is the same without the values that never match', () => {
    let found = 0;
    fc.assert(
      fc.property(randomFilter, (filter) => {
        const idle = idleValues(filter);
        const without = Object.fromEntries(
          Object.entries(filter).map(([field, values]) => [
            field,
            Array.isArray(values)
              ? values.filter((_, at) => !idle.some((one) => one.field === field && one.index === at))
              : (values as unknown),
          ]),
        ) as FlowFilter;
        const [before, after] = [testOf(filter), testOf(without)];
        if (idle.length === 0 || !before || !after) return;
        found++;
        assert.ok(Object.values(without).every((values) => !Array.isArray(values) || values.length > 0));
        assert.deepEqual(FLOWS.map(before), FLOWS.map(after));
      }),
      { numRuns: 4000 },
    );
    assert.ok(found > 30, `${found} idle values are too few to tell`);
  });
});

const VERDICTS = ['VERDICT_UNKNOWN', 'FORWARDED', 'DROPPED', 'ERROR', 'AUDIT', 'REDIRECTED', 'TRACED', 'TRANSLATED'];

/** The recorded flows that Cilium may emit; some were made up to be odd. */
const EMITTED: readonly HubbleEvent[] = [...readEvents(flowLines())].flatMap(({ event }) =>
  event?.flow && mayBeEmitted(event.flow) ? [event] : [],
);

/** Whether the parts that filters compare may occur together (pkg/hubble/parser). */
function mayBeEmitted(flow: Flow): boolean {
  const { type = 0 } = flow.event_type ?? {};
  const row = EVENT_TYPES.find(({ number }) => number === type);
  const isPacket = [1, 3, 4, 5].includes(type);
  return (
    row !== undefined &&
    row.verdicts.includes(VERDICTS[flow.verdict ?? 0] ?? '') &&
    (type === 129 || flow.l7 === undefined) &&
    (isPacket || flow.l4?.TCP?.flags === undefined) &&
    (type === 3 || type === 4 || flow.interface === undefined) &&
    (type === 4 || flow.IP?.encrypted !== true) &&
    (type === 4 || flow.IP?.source_xlated === undefined) &&
    (type === 129 || flow.trace_context === undefined) &&
    (flow.drop_reason_desc === undefined || type === 1 || type === 5) &&
    (type !== 1 || flow.drop_reason_desc === flow.event_type?.sub_type) &&
    (type === 4 || type === 129 || flow.is_reply?.value !== true) &&
    (flow.IP?.source ?? '').includes(':') === (flow.IP?.ipVersion === 2)
  );
}

describe('filters that hubble was recorded with', () => {
  it('never match where they are contradictory', () => {
    assert.ok(EMITTED.length > 200, `${EMITTED.length} flows are too few to tell`);
    const wrong = [...filterCases().values()]
      .flat()
      .filter(({ error }) => error === undefined)
      .flatMap(({ id, whitelist_raw: allow, blacklist_raw: deny }) =>
        [...allow, ...deny].flatMap(decodeFilters).flatMap((filter) => {
          const fields = contradiction(filter);
          if (!fields) return [];
          const matched = EMITTED.filter(compileFilters([filter], []));
          return matched.length > 0 ? [`${id} ${fields.map(({ field }) => field).join(' ')}: ${matched.length}`] : [];
        }),
      );
    assert.deepEqual(wrong, []);
  });
});
