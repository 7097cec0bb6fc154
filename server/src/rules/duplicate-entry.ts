import { child, children, messageOf, onRefusal, type Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import { formatFloat } from '../grammar/go-number.js';
import type { Field, ValueType } from '../schema/field.js';
import type { Cursor } from '../syntax/cursor.js';
import type { Problem, Rule } from './rule.js';

export const duplicateEntry: Rule = {
  name: 'duplicate-entry',
  severity: 'error',
  summary: 'Two entries of a list have the same name or write to the same file.',
  why:
    'The agent knows a flow log by its name, and two of them cannot write to one file: two entries with the same `name`, or ' +
    'the same `filePath`, make it refuse the whole file (`DynamicExportersConfig.Validate` in `pkg/hubble/exporter/config.go`). ' +
    '`stdout` is no exception: only one flow log can write there. One gets there by copying an entry.',
  about: (type, _, list) => list && uniqueOf(type).length > 0,
  check(bound) {
    if (bound.value?.node.kind !== 'seq') return [];
    const entries = children(bound);
    return uniqueOf(bound.type).flatMap((field) => repeated(bound, field, entries));
  },
};

function uniqueOf(type: ValueType): readonly Field[] {
  return messageOf(type)?.fields.filter(({ unique }) => unique) ?? [];
}

function repeated(bound: Bound, field: Field, entries: readonly Bound[]): Problem[] {
  const seen = new Map<string, Cursor>();
  return entries.flatMap((entry) => {
    const value = child(entry, field.name)?.value;
    const text = value && !isPlaceholder(value) ? textOf(value) : undefined;
    if (!value || text === undefined || text === '') return [];
    const first = seen.get(text);
    if (!first) {
      seen.set(text, value);
      return [];
    }
    const refusal = onRefusal(bound) ?? 'Cilium refuses the list';
    return [
      {
        span: value.span,
        message: `Another entry has the \`${field.name}\` ${text} already: ${refusal}. Give this one another.`,
        fixes: [],
        related: [{ span: first.span, message: `The first entry with the \`${field.name}\` ${text}` }],
      },
    ];
  });
}

/** Numbers and booleans become text, as sigs.k8s.io/yaml writes them. */
function textOf({ scalar }: Cursor): string | undefined {
  const value = scalar?.value;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : formatFloat(value);
  return value === null || value === undefined ? undefined : String(value);
}
