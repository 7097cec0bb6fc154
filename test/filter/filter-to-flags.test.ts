import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filterToFlags, formatFilter, observeFilters, type FlowFilter } from '../../server/src/filter/index.js';

describe('filters as flags of hubble observe', () => {
  const cases: readonly (readonly [filter: FlowFilter, flags: string | undefined])[] = [
    [{}, ''],
    [{ source_pod: ['shop/checkout', 'x'] }, '--from-pod shop/checkout --from-pod x'],
    [{ verdict: [2], destination_port: ['53'] }, '--verdict DROPPED --to-port 53'],
    [{ event_type: [{ type: 4, match_sub_type: true, sub_type: 3 }] }, '--type trace:to-stack'],
    [{ event_type: [{ type: 4, sub_type: 3 }] }, undefined],
    [{ event_type: [{ type: -1 }] }, '--type 4294967295'],
    [{ tcp_flags: [{ SYN: true, ACK: true }] }, '--tcp-flags SYN,ACK'],
    [{ tcp_flags: [{}] }, undefined],
    [{ source_workload: [{ name: 'a/b' }] }, '--from-workload /a/b'],
    [{ interface: [{ index: 2 }] }, undefined],
    [{ reply: [true] }, undefined],
    [{ dns_query: ['x'] }, undefined],
    [{ source_ip: ['1.1.1.1'], source_pod: ['a/'] }, undefined],
    [{ verdict: [99] }, undefined],
    [{ ip_trace_id: [0n] }, '--ip-trace-id 00'],
    [{ encrypted: [true, false] }, undefined],
    [{ experimental: { cel_expression: ['true'] } }, '--cel-expression true'],
  ];
  for (const [filter, flags] of cases) {
    it(formatFilter(filter), () => {
      assert.equal(filterToFlags(filter)?.join(' '), flags);
    });
  }

  it('puts --not before each flag of a filter to deny', () => {
    assert.deepEqual(filterToFlags({ verdict: [1], uuid: ['x'] }, true), [
      '--not',
      '--verdict',
      'FORWARDED',
      '--not',
      '--uuid',
      'x',
    ]);
    assert.equal(filterToFlags({}, true), undefined);
  });

  it('reads back as the same filter, whatever the filter', () => {
    const words = fc.array(fc.string(), { minLength: 1, maxLength: 3 });
    const numbers = fc.array(fc.integer(), { minLength: 1, maxLength: 3 });
    const filters: fc.Arbitrary<FlowFilter> = fc.record(
      {
        uuid: words,
        source_pod: words,
        destination_service: words,
        source_label: words,
        http_header: fc.array(fc.record({ key: fc.string({ minLength: 1 }), value: fc.string({ minLength: 1 }) }), {
          minLength: 1,
        }),
        event_type: fc.array(
          fc.record({
            type: fc.integer({ min: 1 }),
            match_sub_type: fc.constant(true),
            sub_type: fc.integer({ min: 1 }),
          }),
          { minLength: 1 },
        ),
        verdict: numbers,
        destination_identity: fc.array(fc.nat(), { minLength: 1 }),
        node_name: words,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, (filter) => {
        const flags = filterToFlags(filter);
        if (!flags) return;
        const { allowlist, denylist } = observeFilters(flags);
        assert.equal(denylist.length, 0);
        assert.equal(formatFilter(allowlist[0] ?? {}), formatFilter(filter));
      }),
    );
  });
});
