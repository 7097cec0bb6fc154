import { sibling, type Bound } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import { TRACE } from '../tables/event-type-numbers.js';
import { fieldsNamed } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

const FIELDS = fieldsNamed('FlowFilter', ['encrypted']);

export const encryptedFalse: Rule = {
  name: 'encrypted-false',
  severity: 'info',
  summary: '`encrypted: [false]` takes everything that says nothing about encryption as well.',
  why:
    'Only trace flows can say that they are encrypted. All others, and events that are not flows, count as not ' +
    'encrypted.',
  kinds: WITH_FILTERS,
  about: (_type, field, list) => list && FIELDS.has(field),
  since: '1.19',
  check(bound) {
    const written = bound.value?.items() ?? [];
    const [first] = written;
    if (!first || !written.every(({ scalar }) => scalar?.value === false) || takesTraceOnly(bound)) return [];
    return [
      {
        span: first.span,
        message:
          'Only trace flows say that they are encrypted: `false` takes all other events as well. Add `event_type: [{type: 4}]` for unencrypted packets alone.',
        fixes: [],
      },
    ];
  },
};

/** The filter leaves no other events over. */
function takesTraceOnly(bound: Bound): boolean {
  const types = sibling(bound, 'event_type')?.items() ?? [];
  return types.length > 0 && types.every((entry) => codeNumber(entry.get('type')) === TRACE);
}
