import type { Field } from '../schema/field.js';
import { fileMessage } from '../schema/files.js';
import type { Kind } from '../schema/kinds.js';
import type { Cursor, Entry } from '../syntax/cursor.js';

/** What a value was taken for. */
export interface Recognised {
  readonly kind: Kind;
  /** The field that the value is the value of. */
  readonly field: Field;
}

/** The field of a value that is a whole message, without a key that would hold it. */
export function rootField(message: string): Field {
  return { name: '', type: { kind: 'message', message }, doc: '', since: '1.14' };
}

/** A whole flowlogs.yaml, which the agent takes or refuses as one. */
export const FLOW_LOGS: Field = {
  ...rootField('FlowLogs'),
  onRefusal: fileMessage('FlowLogs')?.fields.find(({ name }) => name === 'flowLogs')?.onRefusal ?? '',
};

/**
 * The entries of a mapping that tell what it is: a word without a colon is a key that is being typed, if it is not
 * known yet.
 */
export function writtenEntries(value: Cursor, isKnown: (name: string) => boolean): Entry[] {
  return value.entries().filter(({ name, pair }) => pair.valueStart !== undefined || isKnown(name));
}
