import assert from 'node:assert/strict';
import type { Field, Message } from '../../server/src/schema/field.js';
import { ENUMS, enumType, fieldOf, FLOW, FLOW_FILTER, message, MESSAGES } from '../../server/src/schema/messages.js';
import { compareReleases } from '../../server/src/tables/release.js';

const FIELDS = MESSAGES.flatMap((owner) => owner.fields.map((field) => [owner, field] as const));

function label(owner: Message, field: Field): string {
  return `${owner.name}.${field.name}`;
}

describe('the messages', () => {
  it('have one row each', () => {
    const names = MESSAGES.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('have fields whose keys and numbers stand for one field', () => {
    for (const { name, fields } of MESSAGES) {
      const keys = fields.flatMap((field) => (field.alias === undefined ? [field.name] : [field.name, field.alias]));
      assert.deepEqual(keys, [...new Set(keys)], name);
      const numbers = fields.map((field) => field.number);
      assert.deepEqual(numbers, [...new Set(numbers)], name);
      assert.ok(
        numbers.every((number) => number !== undefined && number > 0),
        name,
      );
    }
  });

  it('have an alias exactly where lowerCamelCase differs from the name', () => {
    for (const [owner, field] of FIELDS) {
      const camel = field.name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      assert.equal(field.alias ?? field.name, camel, label(owner, field));
    }
  });

  it('refer to messages and enums that are there', () => {
    for (const [owner, field] of FIELDS) {
      const { type } = field;
      if (type.kind === 'message') assert.equal(message(type.message).name, type.message, label(owner, field));
      if (type.kind === 'enum') assert.equal(enumType(type.enum).name, type.enum, label(owner, field));
    }
  });

  it('are all reached from a line or a filter', () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const { type } of message(name).fields) if (type.kind === 'message') visit(type.message);
    };
    ['GetFlowsResponse', 'ExportEvent', 'GetAgentEventsResponse', 'GetDebugEventsResponse', 'FlowFilter'].forEach(
      visit,
    );
    assert.deepEqual(
      MESSAGES.filter(({ name }) => !reached.has(name)).map(({ name }) => name),
      [],
    );
  });

  it('describe every field in a sentence, and end none before it begins', () => {
    for (const [owner, field] of FIELDS) {
      assert.match(field.doc, /^\S[^\n]{1,120}\.$/, label(owner, field));
      assert.ok(!field.until || compareReleases(field.since, field.until) <= 0, label(owner, field));
    }
  });

  it('throw on a name that no message or enum has', () => {
    assert.throws(() => message('Flows'), /no message Flows/);
    assert.throws(() => enumType('flow.Verdict'), /no enum flow\.Verdict/);
  });
});

describe('a field', () => {
  it('is found by both spellings, in that case only', () => {
    assert.equal(fieldOf(FLOW_FILTER, 'sourcePod')?.name, 'source_pod');
    assert.equal(fieldOf(FLOW_FILTER, 'source_pod')?.number, 2);
    assert.equal(fieldOf(FLOW_FILTER, 'Source_Pod'), undefined);
    assert.equal(fieldOf(FLOW, 'IP')?.number, 5);
    assert.equal(fieldOf(FLOW, 'ip'), undefined);
  });

  it('says what its integer stands for in an event type', () => {
    for (const name of ['EventTypeFilter', 'CiliumEventType']) {
      assert.equal(fieldOf(message(name), 'type')?.type.kind, 'event-type');
      assert.equal(fieldOf(message(name), 'sub_type')?.type.kind, 'sub-type');
    }
    assert.deepEqual(fieldOf(FLOW, 'policy_match_type')?.type, { kind: 'scalar', scalar: 'uint32' });
  });

  it('knows unset where flow.proto wraps it', () => {
    assert.deepEqual(fieldOf(FLOW, 'is_reply')?.type, { kind: 'scalar', scalar: 'bool', wrapper: true });
  });
});

describe('the lines of Hubble', () => {
  it('hold a flow, and those of an exporter agent and debug events too', () => {
    const members = ({ fields }: Message): string[] => fields.filter((field) => field.oneof).map(({ name }) => name);
    assert.deepEqual(members(message('GetFlowsResponse')), ['flow', 'node_status', 'lost_events']);
    assert.deepEqual(members(message('ExportEvent')), [
      'flow',
      'node_status',
      'lost_events',
      'agent_event',
      'debug_event',
    ]);
  });
});

describe('the enums', () => {
  it('have one row each, with names and numbers that stand for one value', () => {
    const names = ENUMS.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
    for (const { name, values } of ENUMS) {
      assert.equal(new Set(values.map((value) => value.name)).size, values.length, name);
      assert.equal(new Set(values.map((value) => value.number)).size, values.length, name);
    }
  });

  it('begin with the value of an unset field', () => {
    for (const { name, values } of ENUMS) assert.equal(values[0]?.number, 0, name);
  });

  it('take their values from the tables of codes', () => {
    const number = (name: string, value: string): number | undefined =>
      enumType(name).values.find((row) => row.name === value)?.number;
    assert.equal(number('TraceObservationPoint', 'TO_ENDPOINT'), 101);
    assert.equal(number('TraceObservationPoint', 'UNKNOWN_POINT'), 0);
    assert.equal(number('DropReason', 'POLICY_DENIED'), 133);
    assert.equal(number('DropReason', 'DROP_NO_DEVICE'), undefined);
    assert.equal(number('DebugCapturePoint', 'DBG_CAPTURE_SNAT_POST'), 11);
    assert.equal(number('AgentEventType', 'POLICY_UPDATED'), 3);
    assert.equal(enumType('DropReason').values.find((row) => row.number === 130)?.deprecated, true);
  });
});
