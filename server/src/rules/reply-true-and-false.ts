import { removeEntry } from '../document/entry-edits.js';
import { fieldsNamed } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

const FIELDS = fieldsNamed('FlowFilter', ['reply']);

export const replyTrueAndFalse: Rule = {
  name: 'reply-true-and-false',
  severity: 'info',
  summary: '`reply: [true, false]` is not everything: flows that may be either are lost.',
  why:
    'Whether a flow is a reply is true, false or unknown, and unknown is neither. Dropped flows alone count as false ' +
    'where it is not known (`filterByReplyField` in `pkg/hubble/filters/reply.go`).',
  kinds: WITH_FILTERS,
  about: (_type, field, list) => list && FIELDS.has(field),
  check(bound) {
    const written = new Set(bound.value?.items().map(({ scalar }) => scalar?.value));
    if (!bound.value || !written.has(true) || !written.has(false)) return [];
    const removal = removeEntry(bound);
    return [
      {
        span: bound.value.span,
        message:
          'This is not every flow: where it is not known whether a flow is a reply, it matches neither. Leave `reply` out for every flow.',
        fixes: removal ? [{ title: 'Remove reply: take every flow', edits: [removal] }] : [],
      },
    ];
  },
};
