import type { Bound } from '../../document/bound.js';
import { typeBeside } from '../../document/event-type-entry.js';
import { EVENT_TYPES, eventType } from '../../tables/event-types.js';
import { existsIn, type Release } from '../../tables/release.js';
import { subTypesOf } from '../../tables/sub-types.js';
import { describeEventType } from '../describe/event-type.js';
import { describeSubType } from '../describe/sub-type.js';
import { COMPLETION_KIND, type Choice } from './choice.js';

/** The numbers that may stand in a field that takes an event type or a sub type, each found by its name as well. */
export function codeChoices(bound: Bound, release: Release): Choice[] {
  if (bound.type.kind === 'event-type') return eventTypeChoices(release);
  if (bound.type.kind !== 'sub-type') return [];
  const type = typeBeside(bound);
  return type === undefined ? [] : subTypeChoices(type, release);
}

function eventTypeChoices(release: Release): Choice[] {
  const rows = EVENT_TYPES.filter((row) => row.number !== 0 && existsIn(release, row));
  // Those that make flows first: in a filter the others match next to nothing.
  const ranked = [...rows.filter((row) => row.produces === 'Flow'), ...rows.filter((row) => row.produces !== 'Flow')];
  return ranked.map((row) => ({
    label: row.name,
    detail: `${row.number} · event type`,
    documentation: () => describeEventType(row, release),
    words: `${row.number} ${row.name}`,
    text: String(row.number),
    kind: COMPLETION_KIND.enumMember,
  }));
}

function subTypeChoices(type: number, release: Release): Choice[] {
  const owner = eventType(type)?.name ?? String(type);
  return subTypesOf(type)
    .filter((row) => existsIn(release, row))
    .map((row) => ({
      label: row.name,
      detail: `${row.number} · ${owner}`,
      documentation: () => describeSubType(type, row.number, release),
      words: `${row.number} ${row.name}`,
      text: String(row.number),
      kind: COMPLETION_KIND.enumMember,
    }));
}
