import type { Field } from '../../schema/field.js';
import { MESSAGES } from '../../schema/messages.js';
import { existsIn, LATEST } from '../../tables/release.js';

/** A message as release 1.19 has it. */
export interface MessageType {
  readonly name: string;
  /** In the order of their declaration, which is the order in which Hubble prints them. */
  readonly fields: readonly Field[];
  /** By proto name and by JSON name. */
  readonly byKey: ReadonlyMap<string, Field>;
}

const TYPES: ReadonlyMap<string, MessageType> = new Map(
  MESSAGES.map(({ name, fields }) => {
    const known = fields.filter((field) => existsIn(LATEST, field));
    const byKey = new Map(known.map((field) => [field.name, field]));
    for (const field of known) if (field.alias !== undefined) byKey.set(field.alias, field);
    return [name, { name, fields: known, byKey }];
  }),
);

const NO_FIELDS: MessageType = { name: '', fields: [], byKey: new Map() };

/** The message of this name; one without fields where no row has it. */
export function messageType(name: string): MessageType {
  return TYPES.get(name) ?? NO_FIELDS;
}

/** Whether release 1.19 has a message of this name. */
export function isMessageType(name: string): boolean {
  return TYPES.has(name);
}
