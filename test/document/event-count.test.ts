import assert from 'node:assert/strict';
import { eventCount } from '../../server/src/document/event-count.js';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';

const FLOW = '{"flow":{"verdict":"DROPPED","Type":"L3_L4","node_name":"n","event_type":{"type":1}},"node_name":"n"}';

const FILES: readonly (readonly [what: string, text: string, count: number | undefined])[] = [
  ['a flow', FLOW, 1],
  ['lines', `${FLOW}\n\n${FLOW}\n`, 2],
  ['an array', `[${FLOW},${FLOW},${FLOW}]`, 3],
  ['a list behind a key', `{"flows":[${FLOW},${FLOW}]}`, 2],
  ['a long log', `${FLOW}\r\n`.repeat(20_000), 20_000],
  ['a filter', '{"event_type":[{"type":1}]}', undefined],
  ['something foreign', '[{"a":1},{"b":2}]', undefined],
];

describe('events', () => {
  for (const [what, text, count] of FILES) {
    it(`are counted in ${what}`, () => {
      assert.equal(eventCount(new HubbleDocument(text, 'json')), count);
    });
  }
});
