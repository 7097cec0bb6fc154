import type { Bound } from '../document/bound.js';
import { messageOf } from '../document/bound.js';
import type { Field } from '../schema/field.js';
import { fieldOf, message } from '../schema/messages.js';
import { ofMessage } from './of-message.js';

/** Fields of a message by name; throws on a name that it does not have, which is a slip of ours. */
export function fieldsNamed(owner: string, names: readonly string[]): ReadonlySet<Field> {
  return new Set(
    names.map((name) => {
      const field = fieldOf(message(owner), name);
      if (!field) throw new Error(`no field ${name} in ${owner}`);
      return field;
    }),
  );
}

/** Every field of a FlowFilter that has such a name on either side: `pod` is `source_pod` and `destination_pod`. */
export function onBothSides(...names: readonly string[]): ReadonlySet<Field> {
  return fieldsNamed(
    'FlowFilter',
    names.flatMap((name) => [`source_${name}`, `destination_${name}`]),
  );
}

/** The filter that a value belongs to; undefined outside of filters. */
export function filterAround(bound: Bound): Bound | undefined {
  let at: Bound | undefined = bound;
  while (at && (at.list || messageOf(at.type)?.name !== 'FlowFilter')) at = at.parent;
  return at;
}

/** Whether a value is one filter: what rules are about that judge its fields together. */
export const isFilter = ofMessage('FlowFilter');
