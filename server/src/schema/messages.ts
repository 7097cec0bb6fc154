import { AGENT_EVENT_MESSAGES } from './data/agent-event.js';
import { ENUMS as OWN_ENUMS } from './data/enums.js';
import { FILTER_MESSAGES } from './data/filter.js';
import { FLOW_MESSAGES } from './data/flow.js';
import { LINE_MESSAGES } from './data/lines.js';
import type { EnumType, Field, Message } from './field.js';
import { TABLE_ENUMS } from './table-enums.js';

/** Every protobuf message that Hubble reads or writes as JSON: the lines, what is in them, the filters. */
export const MESSAGES: readonly Message[] = [
  ...LINE_MESSAGES,
  ...FLOW_MESSAGES,
  ...AGENT_EVENT_MESSAGES,
  ...FILTER_MESSAGES,
];

/** Every enum that a field of these messages refers to. */
export const ENUMS: readonly EnumType[] = [...OWN_ENUMS, ...TABLE_ENUMS];

const messagesByName = new Map(MESSAGES.map((row) => [row.name, row]));
const enumsByName = new Map(ENUMS.map((row) => [row.name, row]));

/**
 * The message of this name, nested ones as `Outer.Inner`; throws on a name that no row has, which is a slip of ours.
 */
export function message(name: string): Message {
  const found = messagesByName.get(name);
  if (!found) throw new Error(`no message ${name}`);
  return found;
}

/** The enum of this name, nested ones as `Outer.Inner`; throws on a name that no row has, which is a slip of ours. */
export function enumType(name: string): EnumType {
  const found = enumsByName.get(name);
  if (!found) throw new Error(`no enum ${name}`);
  return found;
}

/** The field that a key names, in either spelling that protojson takes; in any case only where the message says so. */
export function fieldOf(message: Message, key: string): Field | undefined {
  const byKey = fieldsByKey.get(message) ?? indexOf(message);
  return byKey.get(key) ?? (message.anyCase ? byKey.get(key.toLowerCase()) : undefined);
}

/** Every key of every version of a file is looked up. */
const fieldsByKey = new WeakMap<Message, ReadonlyMap<string, Field>>();

function indexOf(message: Message): ReadonlyMap<string, Field> {
  const byKey = new Map<string, Field>();
  const add = (key: string | undefined, field: Field): void => {
    if (key !== undefined && !byKey.has(key)) byKey.set(key, field);
  };
  for (const field of message.fields) for (const key of [field.name, field.alias]) add(key, field);
  if (message.anyCase) for (const field of message.fields) add(field.name.toLowerCase(), field);
  fieldsByKey.set(message, byKey);
  return byKey;
}

/** What a filter of an exporter, of `--allowlist` or of a dynamic metric holds. */
export const FLOW_FILTER = message('FlowFilter');

/** The message whose paths a field mask names. */
export const FLOW = message('Flow');
