import type { Field, ScalarType } from '../../schema/field.js';
import { ENUM_NAMES } from '../protojson/enums.js';
import { isMessageType, messageType } from '../protojson/message-types.js';
import {
  BOOL,
  BYTES,
  DOUBLE,
  DURATION,
  DYN,
  INT,
  listOf,
  mapOf,
  messageOf,
  NULL,
  parameter,
  STRING,
  TIMESTAMP,
  typeOf,
  UINT,
  wrapperOf,
  type CelType,
} from './types.js';

/** What a name stands for in every expression: a type, or a constant of an enum. */
export interface Global {
  readonly type: CelType;
  /** The number of an enum's constant, or the type that a type's name stands for. */
  readonly value: bigint | CelType;
}

const TYPES: ReadonlyMap<string, CelType> = new Map([
  ...[BOOL, BYTES, DOUBLE, DURATION, INT, NULL, STRING, TIMESTAMP, UINT].map((type) => [type.name, type] as const),
  ['list', listOf(parameter('A'))],
  ['map', mapOf(parameter('A'), parameter('B'))],
  ['type', typeOf()],
]);

const SCALARS: Readonly<Partial<Record<ScalarType, CelType>>> = {
  bool: BOOL,
  string: STRING,
  bytes: BYTES,
  int32: INT,
  uint32: UINT,
  int64: INT,
  uint64: UINT,
  double: DOUBLE,
  timestamp: TIMESTAMP,
  duration: DURATION,
};

/** The enums and messages of relay.proto and observer.proto, which an expression cannot name. */
const NOT_OF_FLOW: ReadonlySet<string> = new Set([
  'NodeState',
  'NodeStatusEvent',
  'GetFlowsResponse',
  'ExportEvent',
  'GetAgentEventsResponse',
  'GetDebugEventsResponse',
]);

/** An enum of flow.proto that no field has, which an expression can name all the same. */
const EVENT_TYPE: ReadonlyMap<string, bigint> = new Map([
  ['EventType.UNKNOWN', 0n],
  ['EventType.EventSample', 9n],
  ['EventType.RecordLost', 2n],
]);

/** Spellings of a name to look for, the most specific first; names are looked up in package flow. */
export function candidates(name: string): readonly string[] {
  return name.startsWith('.') ? [name.slice(1)] : [`flow.${name}`, name];
}

/** The type or the enum's constant of a name with its package. */
export function global(fullName: string): Global | undefined {
  const type = TYPES.get(fullName);
  if (type) return { type: typeOf(type), value: type };
  if (fullName === 'google.protobuf.NullValue.NULL_VALUE') return { type: INT, value: 0n };
  const local = /^flow\.(.+)$/.exec(fullName)?.[1];
  if (local === undefined) return undefined;
  if (isFlowMessage(local)) return { type: typeOf(messageOf(local)), value: messageOf(local) };
  const event = EVENT_TYPE.get(local);
  if (event !== undefined) return { type: INT, value: event };
  const dot = local.lastIndexOf('.');
  const enumName = local.slice(0, Math.max(dot, 0));
  const number = NOT_OF_FLOW.has(enumName) ? undefined : ENUM_NAMES.get(enumName)?.numberOf.get(local.slice(dot + 1));
  return number === undefined ? undefined : { type: INT, value: BigInt(number) };
}

/** Names of the enums that an expression can name, those inside of messages as `Outer.Inner`. */
export const FLOW_ENUMS: readonly string[] = [...ENUM_NAMES.keys()].filter((name) => !NOT_OF_FLOW.has(name));

function isFlowMessage(name: string): boolean {
  return isMessageType(name) && !NOT_OF_FLOW.has(name);
}

/** The field of a message of package flow, by its proto name. */
export function fieldNamed(message: CelType, name: string): Field | undefined {
  const field = messageType(message.name.slice('flow.'.length)).byKey.get(name);
  return field?.name === name ? field : undefined;
}

/** The fields of a message of package flow. */
export function fieldsOf(message: CelType): readonly Field[] {
  return messageType(message.name.slice('flow.'.length)).fields;
}

/** The type of a field's value. */
export function fieldType(field: Field): CelType {
  const single = singleType(field);
  return field.repeated ? listOf(single) : single;
}

function singleType({ type }: Field): CelType {
  switch (type.kind) {
    case 'scalar':
      return type.wrapper ? wrapperOf(SCALARS[type.scalar] ?? DYN) : (SCALARS[type.scalar] ?? DYN);
    case 'message':
      return messageOf(type.message);
    case 'any':
      return DYN;
    case 'json-text':
      return STRING;
    default:
      return INT;
  }
}
