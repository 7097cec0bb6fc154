import type { EventType } from '../../tables/event-type.js';
import { EVENT_TYPES, eventType } from '../../tables/event-types.js';
import { compareReleases, existsIn, type Release } from '../../tables/release.js';
import { subTypesOf, type SubType } from '../../tables/sub-types.js';
import { describeEventType } from '../describe/event-type.js';
import { describeSubType } from '../describe/sub-type.js';
import type { Word } from './word.js';

/** The event types that a filter may name in a release: all but 0, which says that there is none. */
export function eventTypesOf(release: Release): EventType[] {
  return EVENT_TYPES.filter((row) => row.number !== 0 && existsIn(release, row));
}

/** Those that make flows; the others match next to nothing in a filter. */
export function flowTypesOf(release: Release): EventType[] {
  return eventTypesOf(release).filter(({ produces }) => produces === 'Flow');
}

/** An event type, by its name. */
export function eventTypeWord(row: EventType, release: Release): Word {
  return {
    name: row.name,
    detail: `${row.number} · event type`,
    documentation: () => describeEventType(row, release),
  };
}

/** The sub types of an event type in a release, by their names. */
export function subTypeWords(type: number, release: Release): (Word & { readonly row: SubType })[] {
  const owner = eventType(type)?.name ?? String(type);
  const rows = subTypesOf(type).filter((row) => existsIn(release, row));
  // What is no longer emitted matches nothing.
  const isPast = ({ deprecatedSince }: SubType): boolean => {
    return deprecatedSince !== undefined && compareReleases(deprecatedSince, release) <= 0;
  };
  return [...rows.filter((row) => !isPast(row)), ...rows.filter(isPast)].map((row) => ({
    name: row.name,
    detail: `${row.number} · ${owner}`,
    documentation: () => describeSubType(type, row.number, release),
    ...(isPast(row) && { deprecated: true as const }),
    row,
  }));
}
