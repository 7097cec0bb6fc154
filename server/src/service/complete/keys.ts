import { messageOf } from '../../document/bound.js';
import type { Slot } from '../../document/slot.js';
import { commonness } from '../../schema/common-keys.js';
import type { Field, Message } from '../../schema/field.js';
import { existsIn, type Release } from '../../tables/release.js';
import { describeFieldOf } from '../describe/field.js';
import { typeName } from '../describe/type-name.js';
import { COMPLETION_KIND, type Choice } from './choice.js';
import { keyText } from './key-text.js';

/** The keys that a mapping does not have yet, each with the start of its value, the likeliest first. */
export function keyChoices(slot: Slot, release: Release, snippets: boolean): Choice[] {
  const owner = messageOf(slot.bound.type);
  if (!owner) return [];
  return offered(owner, slot, release).map((field) => {
    const text = keyText(slot, field, snippets) + slot.tail;
    return {
      label: field.name,
      detail: typeName({ type: field.type, list: field.repeated === true }),
      documentation: () => describeFieldOf(owner, field, release),
      words: field.name,
      text,
      ...(text.includes('$') && { snippet: true as const }),
      ...(field.deprecated && { deprecated: true as const }),
      kind: COMPLETION_KIND.property,
    };
  });
}

function offered(owner: Message, slot: Slot, release: Release): Field[] {
  const written = writtenIn(owner, slot);
  const members = new Set(written.map(({ oneof }) => oneof));
  return owner.fields
    .filter((field) => existsIn(release, field) && !written.includes(field))
    .filter(({ oneof }) => oneof === undefined || !members.has(oneof))
    .map((field) => ({ field, rank: rankOf(owner, field) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ field }) => field);
}

function writtenIn(owner: Message, { bound, keyAt }: Slot): Field[] {
  const names = (bound.value?.entries() ?? []).filter(({ pair }) => pair !== keyAt).map(({ name }) => name);
  return owner.fields.filter(
    ({ name, alias }) => names.includes(name) || (alias !== undefined && names.includes(alias)),
  );
}

/** Required keys, then common ones, then the rest, deprecated ones last. */
function rankOf(owner: Message, field: Field): number {
  if (field.required) return -1;
  return field.deprecated ? Number.MAX_SAFE_INTEGER : commonness(owner.name, field.name);
}
