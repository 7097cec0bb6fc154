import { isObserved } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import { typeBeside } from '../document/event-type-entry.js';
import { eventType } from '../tables/event-types.js';
import { existsIn } from '../tables/release.js';
import { subType, subTypesOf } from '../tables/sub-types.js';
import { cameWith } from './came-with.js';
import { describeType, isSubType } from './code-field.js';
import { replaceWithOneOf } from './replace-code.js';
import type { Rule } from './rule.js';

export const unknownSubType: Rule = {
  name: 'unknown-sub-type',
  severity: 'warning',
  summary: 'The event type has no such sub type in the release at hand.',
  why:
    'What a sub type means depends on the event type beside it: 3 is `to-stack` of a trace, and no drop reason at all. ' +
    'Cilium compares the numbers without looking whether such a pair exists, so that a sub type of another event type, or ' +
    'one that a later release brought, never matches.',
  about: isSubType,
  check(bound, { release }) {
    const { value } = bound;
    if (!value) return [];
    const number = codeNumber(value);
    const type = typeBeside(bound);
    // Sub types of an unknown type are unknown as well: one message about the type is enough.
    if (number === undefined || type === undefined || !eventType(type) || subTypesOf(type).length === 0) return [];
    const row = subType(type, number);
    if (row && existsIn(release, row)) return [];
    const named = row ? `${number} (${row.name})` : String(number);
    const why = row ? cameWith(row) : 'does not exist';
    const span = value.span;
    if (isObserved(bound)) {
      const message = `Sub type ${named} of event type ${describeType(type)} ${why}: a newer release may have written it.`;
      return [{ span, message, severity: 'hint', fixes: [] }];
    }
    return [
      {
        span,
        message: `Sub type ${named} of event type ${describeType(type)} ${why}: compared with it, no event${row ? ` of ${release}` : ''} matches.`,
        fixes: replaceWithOneOf(value, number, subTypesOf(type), release),
      },
    ];
  },
};
