import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileFilters, readEvents, type FlowFilter, type HubbleEvent } from '../../../server/src/filter/index.js';
import { coveredValues, covers } from '../../../server/src/filter/meaning/covers.js';
import { takesEverything } from '../../../server/src/filter/meaning/takes-everything.js';
import { emittedFlow } from '../../support/emitted-flows.js';
import { randomFilter } from '../../support/random-filters.js';
import { flowLines } from '../../support/vectors.js';

/** The recorded events, lost events and odd flows among them, and flows of our own. */
const EVENTS: readonly HubbleEvent[] = [
  ...[...readEvents(flowLines())].flatMap(({ event }) => event ?? []),
  ...fc.sample(emittedFlow, { numRuns: 400, seed: 1 }).map((flow) => ({ flow })),
];

function passesOf(filter: FlowFilter): ((event: HubbleEvent) => boolean) | undefined {
  try {
    return compileFilters([filter], []);
  } catch {
    return undefined;
  }
}

/** A filter and one that is like it, so that one often covers the other. */
const pair = fc.tuple(randomFilter, randomFilter, fc.integer({ min: 0, max: 3 })).map(([general, other, drop]) => {
  const kept = Object.fromEntries(Object.entries(general).slice(drop));
  return [kept, { ...other, ...general }] as const;
});

/** Two filters of the same one field. */
const twoOfOneField = fc
  .tuple(randomFilter, randomFilter)
  .filter(([a, b]) => Object.keys(a).some((name) => name in b))
  .map(([a, b]) => {
    const name = Object.keys(a).find((one) => one in b) as keyof FlowFilter;
    return [{ [name]: a[name] }, { [name]: b[name] }] as [FlowFilter, FlowFilter];
  });

describe('a filter that covers another one', () => {
  it('takes every event that the other one takes', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(pair, fc.tuple(randomFilter, randomFilter), twoOfOneField), ([general, special]) => {
        const [outer, inner] = [passesOf(general), passesOf(special)];
        if (!outer || !inner || !covers(general, special)) return;
        found++;
        const missed = EVENTS.filter((event) => inner(event) && !outer(event));
        assert.deepEqual(missed, []);
      }),
      { numRuns: 800 },
    );
    assert.ok(found > 80, `${found} are too few to tell`);
  });

  const pairs: readonly (readonly [general: FlowFilter, special: FlowFilter, covered: boolean])[] = [
    [{}, { verdict: [2] }, true],
    [{ verdict: [2] }, {}, false],
    [{ verdict: [2, 1] }, { verdict: [2], source_pod: ['a/'] }, true],
    [{ verdict: [2] }, { verdict: [2, 1] }, false],
    [{ source_pod: ['shop/'] }, { source_pod: ['shop/cart', 'shop/web'] }, true],
    [{ source_pod: ['shop/cart'] }, { source_pod: ['/cart'] }, false],
    [{ source_pod: ['cart'] }, { source_pod: ['default/cart-1'] }, true],
    [{ source_ip: ['10.0.0.0/8'] }, { source_ip: ['10.1.0.0/16', '10.2.3.4'] }, true],
    [{ source_ip: ['10.0.0.0/16'] }, { source_ip: ['10.0.0.0/8'] }, false],
    [{ source_ip: ['::/0'] }, { source_ip: ['10.0.0.1'] }, false],
    [{ event_type: [{ type: 4 }] }, { event_type: [{ type: 4, match_sub_type: true, sub_type: 3 }] }, true],
    [{ event_type: [{ type: 4, match_sub_type: true }] }, { event_type: [{ type: 4 }] }, false],
    [{ http_status_code: ['4+'] }, { http_status_code: ['404', '40+'] }, true],
    [{ protocol: ['ICMP'] }, { protocol: ['icmpv4', 'ICMPv6'] }, true],
    [{ destination_port: ['080'] }, { destination_port: ['80'] }, true],
    [{ source_label: ['a=b'] }, { source_label: ['a=b,c'] }, false],
    [{ tcp_flags: [{ SYN: true }] }, { tcp_flags: [{ SYN: true, ACK: true }] }, true],
    [{ experimental: { cel_expression: ['a', 'b'] } }, { experimental: { cel_expression: ['b', 'a'] } }, false],
  ];
  for (const [general, special, covered] of pairs) {
    it(`${JSON.stringify(general)} ${covered ? 'covers' : 'does not cover'} ${JSON.stringify(special)}`, () => {
      assert.equal(covers(general, special), covered);
    });
  }
});

describe('a value that another one of its list covers', () => {
  it('adds nothing', () => {
    let found = 0;
    fc.assert(
      fc.property(randomFilter, (filter) => {
        const covered = coveredValues(filter);
        const without = Object.fromEntries(
          Object.entries(filter).map(([field, values]) => [
            field,
            Array.isArray(values)
              ? values.filter((_, at) => !covered.some((one) => one.field === field && one.index === at))
              : (values as unknown),
          ]),
        ) as FlowFilter;
        const [before, after] = [passesOf(filter), passesOf(without)];
        if (covered.length === 0 || !before || !after) return;
        found++;
        assert.deepEqual(EVENTS.map(after), EVENTS.map(before));
      }),
      { numRuns: 1000 },
    );
    assert.ok(found > 100, `${found} are too few to tell`);
  });
});

describe('a filter that takes everything', () => {
  it('takes every event', () => {
    for (const filter of [
      {},
      { encrypted: [true, false] },
      { source_label: ['a', ''] },
      { node_labels: [''], experimental: { cel_expression: [' true '] } },
    ]) {
      assert.ok(takesEverything(filter));
      assert.ok(EVENTS.every(compileFilters([filter], [])));
    }
  });

  it('is told from one that does not', () => {
    fc.assert(
      fc.property(randomFilter, (filter) => {
        const passes = passesOf(filter);
        if (passes && takesEverything(filter)) assert.ok(EVENTS.every(passes));
      }),
    );
  });
});
