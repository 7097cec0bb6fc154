import { isObserved } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import { EVENT_TYPES, eventType } from '../tables/event-types.js';
import { existsIn } from '../tables/release.js';
import { isEventType } from './code-field.js';
import { replaceWithOneOf } from './replace-code.js';
import type { Rule } from './rule.js';

export const removedEventType: Rule = {
  name: 'removed-event-type',
  severity: 'warning',
  summary: 'The event type never becomes a flow, or is gone from the release at hand.',
  why:
    'Recorder events (6) were never turned into flows, and Cilium 1.19 removed the recorder. The filter is accepted and ' +
    'waits for something that does not come.',
  about: isEventType,
  check(bound, { release }) {
    const { value } = bound;
    if (!value || isObserved(bound)) return [];
    const number = codeNumber(value);
    const row = number === undefined || number === 0 ? undefined : eventType(number);
    if (!row || row.produces !== undefined) return [];
    const gone = row.until !== undefined && !existsIn(release, row);
    return [
      {
        span: value.span,
        message:
          `Event type ${row.number} (${row.name}) never becomes a flow, so the entry never matches. ` +
          (gone
            ? `Cilium ${release} no longer has it (last in ${row.until ?? ''}), and \`hubble observe --type ${row.name}\` is refused.`
            : `Cilium drops it after ${row.until ?? release}.`) +
          ' Remove the entry or choose another type.',
        fixes: replaceWithOneOf(
          value,
          row.number,
          EVENT_TYPES.filter((other) => other.produces === 'Flow'),
          release,
        ),
      },
    ];
  },
};
