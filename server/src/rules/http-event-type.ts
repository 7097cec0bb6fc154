import { removeEntry } from '../document/entry-edits.js';
import { below } from './below.js';
import { decodedFilter } from './decoded-filter.js';
import { isFilter } from './filter-fields.js';
import { httpFieldsOf, lacksL7 } from './http-fields.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

export const httpEventType: Rule = {
  name: 'http-event-type',
  severity: 'error',
  summary: 'A field of HTTP beside event types that lack l7: Cilium cannot build the filter.',
  why:
    'Only events of type 129 (l7) are HTTP records. Cilium looks for that number when `event_type` stands beside a field of ' +
    'HTTP, and fails where it is missing: "filtering by http … requires the event type filter to only match \'l7\' events" ' +
    '(`pkg/hubble/filters/http.go`). The exporter is not started, `hubble observe` stops. An entry without a type does not ' +
    'help, though it takes every type. One gets there by adding a field to a filter for drops or traces.',
  kinds: WITH_FILTERS,
  about: isFilter,
  check(bound) {
    const filter = decodedFilter(bound);
    const types = below(bound, 'event_type');
    if (!filter || !lacksL7(filter) || !types?.key) return [];
    const fields = httpFieldsOf(filter).flatMap((name) => below(bound, name) ?? []);
    const names = fields.map(({ field }) => `\`${field.name}\``).join(', ');
    const removals = [types, ...fields].map((entry) => ({ entry, edit: removeEntry(entry) }));
    return [
      {
        span: types.key.span,
        message:
          `Cilium cannot build this filter: ${names} ${fields.length === 1 ? 'asks' : 'ask'} for HTTP records, which are events of type 129 (l7), and \`event_type\` ` +
          'lacks that number. Remove `event_type`, or put the other types into a filter of their own.',
        related: fields.flatMap(({ key }) => (key ? [{ span: key.span, message: 'Only l7 events have this.' }] : [])),
        fixes: removals.flatMap(({ entry, edit }) =>
          edit && (entry === types || fields.length === 1)
            ? [{ title: `Remove ${entry.field.name}`, edits: [edit] }]
            : [],
        ),
      },
    ];
  },
};
