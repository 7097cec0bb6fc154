import type { Field } from '../schema/field.js';
import type { Kind } from '../schema/kinds.js';

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
