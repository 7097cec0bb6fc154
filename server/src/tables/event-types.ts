import { EVENT_TYPES } from './data/event-types.js';
import type { EventType, Origin } from './event-type.js';

export { EVENT_TYPES };
export type { EventType, Origin, Product } from './event-type.js';

const byNumber = new Map(EVENT_TYPES.map((row) => [row.number, row]));
const byName = new Map(EVENT_TYPES.map((row) => [row.name, row]));

/** The event type of this number, of any release. */
export function eventType(number: number): EventType | undefined {
  return byNumber.get(number);
}

/** The event type of this name as `hubble observe --type` spells it: `drop`, `policy-verdict`. Case matters. */
export function eventTypeByName(name: string): EventType | undefined {
  return byName.get(name);
}

/** Whose events a number is set aside for, whether or not it has been given a meaning (pkg/monitor/api/types.go). */
export function reservedFor(number: number): Origin {
  if (number >= 0 && number <= 128) return 'datapath';
  return number >= 129 && number <= 255 ? 'agent' : 'none';
}
