import { isPlaceholder, hasPlaceholder } from '../document/placeholder.js';
import { consequence } from './fate.js';
import { jsonFault } from './json-fault.js';
import type { Rule } from './rule.js';

export const invalidJson: Rule = {
  name: 'invalid-json',
  severity: 'error',
  summary: 'A string that should hold JSON and does not.',
  check(bound) {
    const { value, type, list } = bound;
    const text = value?.string;
    if (!value?.scalar || text === undefined || list || type.kind !== 'json-text') return [];
    if (isPlaceholder(value) || hasPlaceholder(text)) return [];
    const fault = jsonFault(text, type.stream === true);
    if (!fault) return [];
    const place = value.embeddedPlace(value.scalar);
    const span = { start: place.toFile(fault.start), end: place.toFile(fault.end) };
    return [
      {
        span: span.end > span.start ? span : value.span,
        message: `${fault.message}: ${consequence(bound)}.${fault.removable ? ' Remove it.' : ''}`,
        fixes: fault.removable
          ? [{ title: 'Remove it', edits: [place.edit(fault.start, fault.end, ' ')], preferred: true }]
          : [],
      },
    ];
  },
};
