import fc from 'fast-check';
import { formatJson, type HubbleEvent } from '../../server/src/filter/index.js';
import { ENUM_NAMES } from '../../server/src/filter/protojson/enums.js';
import { messageType } from '../../server/src/filter/protojson/message-types.js';
import type { ProtoMessage, ProtoValue } from '../../server/src/filter/protojson/proto-value.js';
import type { Field, ScalarType } from '../../server/src/schema/field.js';

/** Messages inside of messages, at most. */
const DEPTH = 5;

const text = fc.oneof(
  fc.constantFrom(
    'shop',
    'checkout',
    'default',
    'k8s:app=checkout',
    '10.0.0.1',
    'GET',
    'a"b\\c',
    '<&>',
    '\u2028\u0000\x7fé😀',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
);
const SCALARS: Readonly<Partial<Record<ScalarType, fc.Arbitrary<ProtoValue>>>> = {
  bool: fc.constant(true),
  string: text,
  int32: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: -(2 ** 31), max: -1 }), fc.constant(2 ** 31 - 1)),
  uint32: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 2 ** 32 - 1 })),
  int64: fc.bigInt({ min: -(2n ** 63n), max: -1n }),
  uint64: fc.oneof(fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 1n, max: 2n ** 64n - 1n })),
  timestamp: fc.record({
    seconds: fc.bigInt({ min: -62135596800n, max: 253402300799n }),
    nanos: fc.oneof(fc.constantFrom(0, 500_000_000, 1000), fc.nat(999_999_999)),
  }),
};

function fieldValue({ type, repeated }: Field, depth: number): fc.Arbitrary<ProtoValue> | undefined {
  const one = ((): fc.Arbitrary<ProtoValue> | undefined => {
    switch (type.kind) {
      case 'message':
        return depth < DEPTH ? messageOf(type.message, depth + 1) : undefined;
      case 'enum': {
        const numbers = [...(ENUM_NAMES.get(type.enum)?.nameOf.keys() ?? [])].filter((number) => number !== 0);
        return fc.oneof(fc.constantFrom(...numbers), fc.constantFrom(99_999, -3));
      }
      case 'event-type':
      case 'sub-type':
        return fc.constantFrom(1, 3, 4, 5, 129, 133, 256, -1);
      case 'scalar':
        return type.wrapper
          ? SCALARS[type.scalar]?.map((value) => ({ value: value as boolean }))
          : SCALARS[type.scalar];
      default:
        return undefined;
    }
  })();
  return repeated ? one && fc.array(one, { minLength: 1, maxLength: 3 }) : one;
}

/** Any message of this name, with each of its fields now and then, and one of a oneof. */
function messageOf(name: string, depth: number): fc.Arbitrary<ProtoMessage> {
  const members = messageType(name).fields.flatMap((field) => {
    const value = fieldValue(field, depth);
    return value ? [[field, value] as const] : [];
  });
  const arbitraries = Object.fromEntries(members.map(([field, value]) => [field.name, value]));
  return fc.record(arbitraries, { requiredKeys: [] }).map((message) => {
    const taken = new Set<string>();
    const kept = members.filter(([{ name: member, oneof }]) => {
      if (message[member] === undefined || (oneof !== undefined && taken.has(oneof))) return false;
      if (oneof !== undefined) taken.add(oneof);
      return true;
    });
    return Object.fromEntries<ProtoValue | undefined>(kept.map(([field]) => [field.name, message[field.name]]));
  });
}

/** A line of `hubble observe -o jsonpb` with a random flow. */
export const printedFlow: fc.Arbitrary<string> = fc
  .record({ flow: messageOf('Flow', 0), time: SCALARS.timestamp ?? fc.constant(0), node_name: text })
  .map((event) => formatJson(event as unknown as HubbleEvent));
