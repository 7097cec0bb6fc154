import type { ValueType } from '../../schema/field.js';
import type { Slot } from '../../document/slot.js';
import type { EventType } from '../../tables/event-type.js';
import { existsIn, type Release } from '../../tables/release.js';
import { subTypesOf } from '../../tables/sub-types.js';
import { COMPLETION_KIND, type Choice } from './choice.js';
import { eventTypeWord, flowTypesOf } from './code-words.js';

/** Whether whole entries of a list of this type are offered. */
export function hasEntries(type: ValueType): boolean {
  return type.kind === 'message' && type.message === 'EventTypeFilter';
}

/**
 * Whole entries of an `event_type` list: one for each event type, and one that picks a sub type where it has several.
 */
export function entryChoices(slot: Slot, release: Release): Choice[] {
  return flowTypesOf(release).flatMap((row) => {
    const plain = choice(row, `event_type entry for ${row.name}`, mapping(slot, row.number, undefined), release);
    const first = subTypesOf(row.number).find((sub) => existsIn(release, sub));
    if (!first || subTypesOf(row.number).length < 2) return [plain];
    const text = mapping(slot, row.number, first.number);
    const narrow = choice(row, `event_type entry for one sub type of ${row.name}`, text, release);
    return [plain, { ...narrow, label: `${row.name}:…`, snippet: true as const }];
  });
}

/** Whole `event_type` lists with one entry. */
export function listChoices(slot: Slot, release: Release): Choice[] {
  const entries = entryChoices(slot, release);
  return slot.flow ? entries.map((entry) => ({ ...entry, text: `[${entry.text}]` })) : entries;
}

function choice(row: EventType, detail: string, text: string, release: Release): Choice {
  return {
    label: row.name,
    detail,
    documentation: eventTypeWord(row, release).documentation,
    words: `${row.name} ${row.number}`,
    text,
    kind: COMPLETION_KIND.snippet,
  };
}

/** `{"type":4}`, `{type: 4}` or `type: 4`, as the text around it writes mappings. */
function mapping(slot: Slot, type: number, subType: number | undefined): string {
  const pairs: [string, string][] = [['type', String(type)]];
  if (subType !== undefined) pairs.push(['match_sub_type', 'true'], ['sub_type', `\${1:${subType}}`]);
  if (!slot.flow) {
    return slot.dash + pairs.map(([key, value]) => `${key}: ${value}`).join(`\n${' '.repeat(slot.column)}`);
  }
  const written = pairs.map(([key, value]) => (slot.quoted ? `"${key}"` : key) + slot.colon + value);
  return `{${written.join(slot.comma)}}`;
}
