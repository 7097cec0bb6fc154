import assert from 'node:assert/strict';
import { EVENT_TYPES, eventType, eventTypeByName, reservedFor } from '../../server/src/tables/event-types.js';
import { existsIn, RELEASES } from '../../server/src/tables/release.js';

describe('event types', () => {
  for (const [number, name] of [
    [1, 'drop'],
    [2, 'debug'],
    [3, 'capture'],
    [4, 'trace'],
    [5, 'policy-verdict'],
    [6, 'recorder'],
    [7, 'trace-sock'],
    [129, 'l7'],
    [130, 'agent'],
  ] as const) {
    it(`${number} is ${name}`, () => {
      assert.equal(eventType(number)?.name, name);
      assert.equal(eventTypeByName(name)?.number, number);
    });
  }

  it('knows no other numbers and no other spellings', () => {
    assert.equal(eventType(8), undefined);
    assert.equal(eventType(128), undefined);
    assert.equal(eventType(-1), undefined);
    assert.equal(eventTypeByName('Trace'), undefined);
    assert.equal(eventTypeByName('TraceNotify'), undefined);
  });

  it('lost the recorder after 1.18', () => {
    const releases = RELEASES.filter((release) => {
      const recorder = eventType(6);
      return recorder && existsIn(release, recorder);
    });
    assert.deepEqual(releases, ['1.14', '1.15', '1.16', '1.17', '1.18']);
  });

  it('sets 0 to 128 aside for the datapath and 129 to 255 for the agent', () => {
    assert.deepEqual([-1, 0, 128, 129, 255, 256].map(reservedFor), [
      'none',
      'datapath',
      'datapath',
      'agent',
      'agent',
      'none',
    ]);
    for (const { number, name, origin } of EVENT_TYPES.filter((row) => row.number > 0)) {
      assert.equal(origin, reservedFor(number), name);
    }
  });

  it('gives verdicts to the types that make flows, and to no other', () => {
    for (const { name, produces, flowType, verdicts } of EVENT_TYPES) {
      assert.equal(verdicts.length > 0, produces === 'Flow', name);
      assert.equal(flowType !== undefined, produces === 'Flow', name);
    }
    assert.deepEqual(eventType(4)?.verdicts, ['FORWARDED']);
  });

  it('names the places in Cilium where a type is laid out', () => {
    assert.equal(eventType(4)?.cHeader, 'bpf/lib/trace.h');
    assert.equal(eventType(4)?.goFile, 'pkg/monitor/datapath_trace.go');
    for (const { cHeader, goFile } of EVENT_TYPES) {
      assert.match(cHeader ?? 'bpf/lib/x.h', /^bpf\/lib\/\w+\.h$/);
      assert.match(goFile, /^pkg\/[\w/]+\.go$/);
    }
  });
});
