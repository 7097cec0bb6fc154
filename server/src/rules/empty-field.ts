import { removeEntry } from '../document/entry-edits.js';
import { FLOW_FILTER } from '../schema/messages.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

const FIELDS = new Set(FLOW_FILTER.fields);

export const emptyField: Rule = {
  name: 'empty-field',
  severity: 'info',
  summary: 'A field of a filter that is set to nothing: an empty list does not filter.',
  why: 'An empty list and `null` are the same as a missing key for protobuf: they match everything, not nothing.',
  kinds: WITH_FILTERS,
  about: (_type, field, list) => list && FIELDS.has(field),
  check(bound) {
    const { key, value, field } = bound;
    if (!key || !value) return [];
    const { node } = value;
    const isNull = value.scalar?.value === null;
    if (!isNull && !(node.kind === 'seq' && node.items.length === 0)) return [];
    const removal = removeEntry(bound);
    return [
      {
        span: { start: key.span.start, end: value.span.end },
        unnecessary: true,
        message: `${isNull ? '`null`' : 'An empty list'} does not filter: it is as if \`${field.name}\` were not there.`,
        fixes: removal ? [{ title: `Remove ${field.name}`, edits: [removal] }] : [],
      },
    ];
  },
};
