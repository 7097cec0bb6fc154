import { codeNumber } from '../document/code-value.js';
import { isObserved } from '../document/bound.js';
import { FLOW_FILTER, fieldOf } from '../schema/messages.js';
import { eventType } from '../tables/event-types.js';
import { describeType, isEventType } from './code-field.js';
import { fieldsNamed, filterAround, onBothSides } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

/** Fields that let nothing pass but flows which have a value there (pkg/hubble/filters, 1.19). */
const OF_FLOWS = new Set([
  ...onBothSides('ip', 'pod', 'fqdn', 'service', 'workload', 'port', 'identity'),
  ...fieldsNamed('FlowFilter', [
    'verdict',
    'drop_reason_desc',
    'traffic_direction',
    'protocol',
    'reply',
    'dns_query',
    'tcp_flags',
    'http_status_code',
    'http_method',
    'http_path',
    'http_url',
    'http_header',
  ]),
]);

export const eventNotAFlow: Rule = {
  name: 'event-not-a-flow',
  severity: 'warning',
  summary: 'Debug or agent events together with a field that only flows have.',
  why:
    'Event types 2 (debug) and 130 (agent) are not flows: they have no verdict, no pods, no addresses. The fields of ' +
    'a filter are ANDed, so that such an event type beside one of those fields never matches. Put it into a filter ' +
    'of its own.',
  kinds: WITH_FILTERS,
  about: isEventType,
  check(bound) {
    const number = bound.value && codeNumber(bound.value);
    const product = number === undefined ? undefined : eventType(number)?.produces;
    if (!bound.value || number === undefined || product === undefined || product === 'Flow' || isObserved(bound))
      return [];
    const beside = filterAround(bound)
      ?.value?.entries()
      .find(({ name, value }) => value?.items()[0] && OF_FLOWS.has(fieldOf(FLOW_FILTER, name) ?? bound.field));
    if (!beside) return [];
    return [
      {
        span: bound.value.span,
        message:
          `Events of type ${describeType(number)} are not flows, and \`${beside.name}\` takes flows only: together they never match. ` +
          'Put the event type into a filter of its own.',
        related: [{ span: beside.key.span, message: 'Only flows have this.' }],
        fixes: [],
      },
    ];
  },
};
