import type { Slot } from '../../document/slot.js';
import type { Field, ValueType } from '../../schema/field.js';
import { hasEntries } from './entries.js';

/** A key with what its value starts with; only the key where a value stands behind it already. */
export function keyText(slot: Slot, field: Field, snippets: boolean): string {
  const name = slot.quoted ? JSON.stringify(field.name) : field.name;
  if (slot.keyAt?.valueStart !== undefined) return name;
  const text = slot.flow ? name + slot.colon + flowValue(slot, field) : name + blockValue(slot, field);
  return snippets ? text : text.replace(/\$1/g, '');
}

function flowValue({ quoted }: Slot, { type, repeated }: Field): string {
  if (!repeated) return flowItem(type, quoted);
  return hasEntries(type) ? '[$1]' : `[${flowItem(type, quoted) || '$1'}]`;
}

function flowItem(type: ValueType, quoted: boolean): string {
  switch (type.kind) {
    case 'message':
      return '{$1}';
    case 'enum':
      return quoted ? '"$1"' : '';
    case 'scalar':
      if (type.scalar === 'bool') return 'true';
      return quoted && isText(type.scalar) ? '"$1"' : '';
    default:
      return '';
  }
}

function isText(scalar: string): boolean {
  return scalar === 'string' || scalar === 'timestamp' || scalar === 'duration' || scalar === 'bytes';
}

function blockValue({ indent }: Slot, { type, repeated }: Field): string {
  const below = `\n${' '.repeat(indent + 2)}`;
  if (repeated) {
    if (hasEntries(type)) return ':';
    return `:${below}- ${type.kind === 'json-text' ? "'{$1}'" : '$1'}`;
  }
  if (type.kind === 'message') return `:${below}$1`;
  return type.kind === 'scalar' && type.scalar === 'bool' ? ': true' : ': ';
}
