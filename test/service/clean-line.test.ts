import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import type { Field, ValueType } from '../../server/src/schema/field.js';
import { enumType, message } from '../../server/src/schema/messages.js';
import { CleanLine } from '../../server/src/service/clean-line/clean-line.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { EVENT_TYPES } from '../../server/src/tables/event-types.js';
import { RELEASES, type Release } from '../../server/src/tables/release.js';
import { subTypesOf } from '../../server/src/tables/sub-types.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Keys that make any flow a flow, in the order of flow.proto. */
const FLOW = { verdict: 'FORWARDED', IP: {}, l4: {}, Type: 'L3_L4', traffic_direction: 'INGRESS' };
const ORDER = message('Flow').fields.map(({ name }) => name);

function lineOf(members: Readonly<Record<string, Json>>): string {
  const flow = Object.entries({ ...FLOW, ...members }).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return JSON.stringify({ flow: Object.fromEntries(flow) });
}

function problems(line: string, release: Release): string[] {
  return diagnose(new HubbleDocument(line, 'json'), { release }).map(({ rule, message: text }) => `${rule}: ${text}`);
}

/** Whether a text is one line that is known to be right. */
function isKnown(line: string, clean: CleanLine): boolean {
  return clean.read(`${line}\n`, 0, line.length) === line.length;
}

/** A line that needs no tree has no problem when it is checked in full. */
function assertSame(line: string, release: Release, clean: CleanLine): boolean {
  const isClean = isKnown(line, clean);
  if (isClean) assert.deepEqual(problems(line, release), [], line);
  return isClean;
}

/** Every value that the pattern may know of a field, and some that it must not. */
function values(field: Field, depth: number): Json[] {
  const one = valuesOf(field.type, depth);
  return field.repeated ? [[], ...one.map((value) => [value]), [...one.slice(0, 2)]] : one;
}

function valuesOf(type: ValueType, depth: number): Json[] {
  switch (type.kind) {
    case 'enum':
      return [...enumType(type.enum).values.map(({ name }) => name), 'NO_SUCH_NAME', 3];
    case 'event-type':
      return [...EVENT_TYPES.map(({ number }) => number), 77, '4', 'trace', 4.5];
    case 'sub-type':
      return [0, 3, 200];
    case 'message':
      if (depth > 3) return [{}];
      return message(type.message).fields.flatMap((field) =>
        values(field, depth + 1).map((value) => ({ [field.name]: value })),
      );
    case 'scalar':
      return [
        '',
        'text',
        'a "quoted" \\ text',
        '\t',
        '2026-02-29T00:00:00Z',
        '7',
        -1,
        0,
        1,
        2 ** 31,
        2 ** 33,
        true,
        false,
        null,
      ];
    default:
      return [{}, 'text'];
  }
}

describe('lines that are known to be right without a tree', () => {
  for (const release of RELEASES) {
    const clean = new CleanLine(release);

    it(`have no problem, whatever the field and the value, in ${release}`, () => {
      let known = 0;
      for (const field of message('Flow').fields) {
        for (const value of values(field, 0)) if (assertSame(lineOf({ [field.name]: value }), release, clean)) known++;
      }
      assert.ok(known > 400, `only ${known} lines were known`);
    });

    it(`have event types and sub types of ${release}`, () => {
      for (const { number: type } of EVENT_TYPES) {
        const subTypes = [...subTypesOf(type).map(({ number }) => number), 13, 99, 255];
        for (const sub_type of subTypes) assertSame(lineOf({ event_type: { type, sub_type } }), release, clean);
      }
      assert.ok(assertSame(lineOf({ event_type: { type: 4, sub_type: 3 } }), release, clean));
      assert.ok(!isKnown(lineOf({ event_type: { type: 4, sub_type: 33 } }), clean));
    });
  }

  it('have no problem, whatever is changed in them', () => {
    const release = '1.19';
    const clean = new CleanLine(release);
    const inOrder = lineOf({
      time: '2026-03-02T10:09:24.173232166Z',
      l4: { TCP: { source_port: 37736, destination_port: 8080, flags: { SYN: true } } },
      source: { ID: 2045, identity: 14398, labels: ['k8s:app=a"b'], workloads: [{ name: 'a', kind: 'Deployment' }] },
      event_type: { type: 4, sub_type: 3 },
      Summary: 'TCP Flags: SYN',
    });
    assert.ok(assertSame(inOrder, release, clean));
    const piece = fc.constantFrom(
      '',
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '7',
      '0',
      ' ',
      '\n',
      '\t',
      'x',
      ',"IP":{}',
      'null',
      '"verdict":"DROPPED",',
    );
    fc.assert(
      fc.property(fc.nat(inOrder.length), fc.nat(6), piece, (at, removed, added) => {
        assertSame(inOrder.slice(0, at) + added + inOrder.slice(at + removed), release, clean);
      }),
      { numRuns: 3000 },
    );
  });

  it('are told in a time that grows with their length, also where they are not right', () => {
    const clean = new CleanLine('1.19');
    const line = lineOf({
      Summary: 'a'.repeat(30_000),
      node_labels: Array.from({ length: 3_000 }, (_, at) => `a=${at}\\`),
    });
    assert.ok(isKnown(line, clean));
    assert.ok(!isKnown(`${line.slice(0, -2)}!}}`, clean));
  });
});
