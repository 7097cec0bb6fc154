import type { Bound } from '../document/bound.js';
import { typeBeside } from '../document/event-type-entry.js';
import type { Code } from '../tables/code.js';
import { EVENT_TYPES, eventType } from '../tables/event-types.js';
import { subTypesOf } from '../tables/sub-types.js';
import type { Rule } from './rule.js';

/** Values that are numbers which a table names. */
export const isCode: Rule['about'] = (type, _, list) =>
  !list && (type.kind === 'event-type' || type.kind === 'sub-type');

/** The numbers of event types. */
export const isEventType: Rule['about'] = (type, _, list) => !list && type.kind === 'event-type';

/** The numbers of sub types. */
export const isSubType: Rule['about'] = (type, _, list) => !list && type.kind === 'sub-type';

/** The rows that may stand in a field: all event types, or the sub types of the event type beside it. */
export function codesOf(bound: Bound): readonly Code[] {
  if (bound.type.kind === 'event-type') return EVENT_TYPES.filter((row) => row.number !== 0);
  const type = typeBeside(bound);
  return type === undefined ? [] : subTypesOf(type);
}

/** How messages call an event type: `4 (trace)`. */
export function describeType(number: number): string {
  const row = eventType(number);
  return row ? `${row.number} (${row.name})` : String(number);
}
