import type { Message } from '../schema/field.js';
import { messageOf, type Bound } from './bound.js';

/** The message that the field of this value is a key of; undefined for the root of a part. */
export function ownerOf(bound: Bound): Message | undefined {
  const holder = holderOf(bound);
  return holder && messageOf(holder.type);
}

/** The mapping that the key of this value stands in; for a member of a list, that of the list. */
function holderOf(bound: Bound): Bound | undefined {
  let at: Bound = bound;
  while (at.parent?.field === at.field) at = at.parent;
  return at.parent;
}
