import assert from 'node:assert/strict';
import { compileFilters } from '../../server/src/filter/compile.js';
import type { FlowFilter } from '../../server/src/filter/flow-filter.js';
import { FLOW_FILTER } from '../../server/src/schema/messages.js';

describe('a filter', () => {
  it('is made of all fields that the schema knows, so that none counts for nothing', () => {
    const read = new Set<string | symbol>();
    const filter = new Proxy<FlowFilter>({}, { get: (_filter, name) => void read.add(name) });
    compileFilters([filter], []);
    assert.deepEqual(
      FLOW_FILTER.fields.map(({ name }) => name).filter((name) => !read.has(name)),
      [],
    );
  });
});
