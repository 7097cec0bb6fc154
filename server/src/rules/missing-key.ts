import { child, messageOf, onRefusal, type Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { Field, ValueType } from '../schema/field.js';
import type { Span } from '../syntax/node.js';
import type { Problem, Rule } from './rule.js';

export const missingKey: Rule = {
  name: 'missing-key',
  severity: 'error',
  summary: 'A flow log or a dynamic metric without a key that it must have.',
  why:
    'Every flow log needs a `name`, by which the agent tells it from the others when the file changes, and a `filePath` of its ' +
    'own (`FlowLogConfig.Validate` in `pkg/hubble/exporter/config.go`). An entry without one of them, and an empty entry, make ' +
    'the agent refuse the whole file. Often the key is there and indented into the wrong mapping.',
  about: (type, _, list) => list && requiredOf(type).length > 0,
  check(bound) {
    const { value, type } = bound;
    if (value?.node.kind !== 'seq') return [];
    return value.node.items.flatMap((item, index) => {
      const entry = value.item(index);
      if (!entry) return [empty(bound, value.fileSpan(item))];
      if (isPlaceholder(entry) || entry.node.kind === 'opaque') return [];
      if (entry.scalar?.value === null) return [empty(bound, entry.span)];
      if (entry.node.kind !== 'map' || mayHoldMore(entry.entries().map(({ name }) => name))) return [];
      const member: Bound = { ...bound, list: false, key: undefined, value: entry, parent: bound };
      const missing = requiredOf(type).filter((field) => !isSet(member, field));
      return missing.length > 0 ? [without(member, missing)] : [];
    });
  },
};

function requiredOf(type: ValueType): readonly Field[] {
  return messageOf(type)?.fields.filter(({ required }) => required) ?? [];
}

/** What is merged into a mapping may bring the key. */
function mayHoldMore(names: readonly string[]): boolean {
  return names.some((name) => name === '<<' || name.includes('{{'));
}

/** An empty text and null count as nothing. */
function isSet(bound: Bound, field: Field): boolean {
  const value = child(bound, field.name)?.value;
  if (!value) return false;
  return value.node.kind !== 'scalar' || (value.node.value !== null && value.node.value !== '');
}

function empty(bound: Bound, span: Span): Problem {
  return { span, message: `This entry is empty: ${effect(bound)}. Remove it.`, fixes: [] };
}

function without(bound: Bound, missing: readonly Field[]): Problem {
  const names = missing.map(({ name }) => `\`${name}\``).join(' and ');
  const example = missing.map(({ name, example = '' }) => `${name}: ${example}`).join(', ');
  const [first] = bound.value?.entries() ?? [];
  return {
    span: first?.key.span ?? bound.value?.span ?? { start: 0, end: 0 },
    message: `This entry has no ${names}: ${effect(bound)}. Write ${example}.`,
    fixes: [],
  };
}

function effect(bound: Bound): string {
  return onRefusal(bound) ?? 'Cilium refuses the list';
}
