import { messageOf } from '../../document/bound.js';
import type { Slot } from '../../document/slot.js';
import type { Field } from '../../schema/field.js';
import { COMPLETION_KIND, type Choice } from './choice.js';

/** Messages whose keys are offered, with the keys of each. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  EventTypeFilter: ['type', 'match_sub_type', 'sub_type'],
  FlowFilter: ['event_type'],
};

/** The keys that a mapping does not have yet, each with the start of its value. */
export function keyChoices(slot: Slot): Choice[] {
  const owner = messageOf(slot.bound.type);
  const offered = OFFERED[owner?.name ?? ''] ?? [];
  return (owner?.fields ?? [])
    .filter((field) => offered.includes(field.name) && !isWritten(slot, field))
    .map((field) => ({
      label: field.name,
      detail: field.repeated ? 'list' : '',
      documentation: field.doc,
      words: field.name,
      text: key(slot, field),
      kind: COMPLETION_KIND.property,
    }));
}

function isWritten({ bound, keyAt }: Slot, field: Field): boolean {
  const entries = bound.value?.entries() ?? [];
  return entries.some(({ name, pair }) => pair !== keyAt && (name === field.name || name === field.alias));
}

/** Only the key where a value stands behind it already; else with what its value starts with. */
function key({ quoted, keyAt, colon, flow }: Slot, field: Field): string {
  const name = quoted ? `"${field.name}"` : field.name;
  if (keyAt?.valueStart !== undefined) return name;
  if (field.name === 'match_sub_type') return `${name}${colon}true`;
  return field.repeated && !flow ? `${name}:` : name + colon;
}
