import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeFilters, formatFilter, formatRawFilters, type FlowFilter } from '../../server/src/filter/index.js';
import { GoMap, isGoList } from '../../server/src/filter/go/go-value.js';
import { parseGoYaml } from '../../server/src/filter/go/go-yaml.js';

const words = fc.array(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1, maxLength: 3 });
const filter: fc.Arbitrary<FlowFilter> = fc.record(
  {
    source_pod: words,
    http_path: words,
    experimental: fc.record({ cel_expression: words }),
    ip_trace_id: fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { minLength: 1 }),
    reply: fc.constant([true, false]),
  },
  { requiredKeys: [] },
);
const filters = fc.array(filter, { maxLength: 3 });

/** The filters of a list, as hubble reads its configuration. */
function read(yaml: string, key: string): FlowFilter[] {
  const file = parseGoYaml(yaml, 'v3');
  assert.ok(file instanceof GoMap, yaml);
  const texts = file.entries.get(key) ?? [];
  assert.ok(isGoList(texts), yaml);
  return texts.flatMap((text) => (typeof text === 'string' ? decodeFilters(text) : assert.fail(yaml)));
}

describe('filters as the YAML of --print-raw-filters', () => {
  it('read back as the same filters, whatever is in them', () => {
    fc.assert(
      fc.property(filters, filters, (allow, deny) => {
        const yaml = formatRawFilters(allow, deny);
        assert.deepEqual(read(yaml, 'allowlist').map(formatFilter), allow.map(formatFilter));
        assert.deepEqual(read(yaml, 'denylist').map(formatFilter), deny.map(formatFilter));
      }),
      { numRuns: 500 },
    );
  });
});
