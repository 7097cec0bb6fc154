import { fieldsNamed } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

const FIELDS = fieldsNamed('FlowFilter', ['encrypted']);

export const encryptedFalse: Rule = {
  name: 'encrypted-false',
  severity: 'info',
  summary: '`encrypted: [false]` takes everything that says nothing about encryption as well.',
  why:
    'Only trace flows can say that they are encrypted. All others, and events that are no flows, count as not ' +
    'encrypted.',
  kinds: WITH_FILTERS,
  about: (_type, field, list) => list && FIELDS.has(field),
  since: '1.19',
  check(bound) {
    const written = bound.value?.items() ?? [];
    const [first] = written;
    if (!first || !written.every(({ scalar }) => scalar?.value === false)) return [];
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
