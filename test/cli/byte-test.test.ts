import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byteTest } from '../../server/src/cli/match/byte-test.js';
import { compileFilters, formatJson, readEvents, type FlowFilter } from '../../server/src/filter/index.js';
import { flowLines } from '../support/vectors.js';

const number = fc.constantFrom(0, 1, 3, 4, 5, 129, 133, 256, -1);
const eventType = fc.record({ type: number, sub_type: number, match_sub_type: fc.boolean() }, { requiredKeys: [] });
const filter = fc.record(
  { event_type: fc.array(eventType, { minLength: 1, maxLength: 3 }), verdict: fc.constant([2]) },
  { requiredKeys: ['event_type'] },
);
const lines = flowLines()
  .split('\n')
  .filter((line) => line !== '');

/** Lines as they are recorded, and with something in them that the bytes must not be wrong about. */
const line = fc
  .tuple(
    fc.constantFrom(...lines),
    fc.constantFrom(
      '',
      '"x":{"event_type":{"type":1}},',
      '"event_type":{"type":4},',
      '"uuid":"<",',
      '"eventType":{"type":1},',
    ),
    fc.constantFrom(
      '',
      '"verdict":0,',
      '"time":"2026-03-01T10:00:00.10Z",',
      '"event\\u005ftype":{"type":4},',
      '"source":{},',
    ),
    fc.constantFrom('', ' ', ',', '}'),
  )
  .map(([recorded, first, second, last]) => recorded.replace('{"flow":{', `{"flow":{${first}${second}`) + last);

function agree(text: string, allowlist: readonly FlowFilter[]): string | undefined {
  const told = byteTest(allowlist)?.(Buffer.from(text));
  const [{ event } = {}] = readEvents(text);
  const passes = event !== undefined && compileFilters(allowlist, [])(event);
  if (told === 'no') assert.equal(passes, false, text);
  if (told === 'as it stands') assert.equal(passes ? formatJson(event) : undefined, text);
  return told;
}

describe('what the bytes of a line tell', () => {
  it('is what decoding it tells, on random lines and filters', () => {
    fc.assert(
      fc.property(line, fc.array(filter, { minLength: 1, maxLength: 2 }), (text, filters) => {
        agree(text, filters);
      }),
      { numRuns: 3000 },
    );
  });

  it('is enough for most recorded lines', () => {
    const told = lines.map((text) => agree(text, [{ event_type: [{ type: 4 }] }]));
    assert.ok(told.filter((one) => one === 'as it stands').length > 50);
    assert.ok(told.filter((one) => one === 'decode').length < told.length / 4);
  });
});
