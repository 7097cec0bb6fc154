import { isObserved } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import { EVENT_TYPES, eventType } from '../tables/event-types.js';
import { isEventType } from './code-field.js';
import { replaceWithOneOf } from './replace-code.js';
import type { Rule } from './rule.js';

export const unknownEventType: Rule = {
  name: 'unknown-event-type',
  severity: 'warning',
  summary: 'No event of Cilium has this event type.',
  why:
    'Cilium accepts any number as an event type and compares it with the number that the monitor sent. A number that the ' +
    'monitor never sends makes an entry that never matches, without a word in any log. Event types are the message types of ' +
    '`pkg/monitor/api/types.go`; people get there with a drop reason or a sub type in place of the type.',
  about: isEventType,
  check(bound, { release }) {
    const { value } = bound;
    if (!value) return [];
    const number = codeNumber(value);
    if (number === undefined || eventType(number)) return [];
    const span = value.span;
    if (isObserved(bound)) {
      const message = `Event type ${number} is not known up to Cilium ${release}: a newer release may have written it.`;
      return [{ span, message, severity: 'hint', fixes: [] }];
    }
    return [
      {
        span,
        message:
          `Event type ${number} does not exist: Hubble accepts this filter, but the entry never matches an event. ` +
          `Event types are ${known()}.`,
        fixes: replaceWithOneOf(
          value,
          number,
          EVENT_TYPES.filter((row) => row.produces !== undefined),
          release,
        ),
      },
    ];
  },
};

function known(): string {
  return EVENT_TYPES.filter((row) => row.produces !== undefined)
    .map((row) => `${row.number} ${row.name}`)
    .join(', ');
}
