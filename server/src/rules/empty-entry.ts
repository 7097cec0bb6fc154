import { isObserved, type Bound } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import type { Cursor } from '../syntax/cursor.js';
import type { Rule } from './rule.js';

/** What an entry takes that asks for nothing, by its message. */
const TAKES: Readonly<Record<string, string>> = {
  EventTypeFilter: 'every flow that has an event type',
  TCPFlags: 'every TCP packet with flags',
  NetworkInterface: 'every flow that names an interface',
  Workload: 'every endpoint that has a workload',
};

export const emptyEntry: Rule = {
  name: 'empty-entry',
  severity: 'warning',
  summary: 'An entry of a list that asks for nothing, and so takes everything.',
  why:
    'An entry is a mapping whose keys are ANDed, and a key that is missing, empty, 0 or false does not count. An entry without any other key ' +
    'takes everything, and makes the entries beside it useless. `type: 0` is any event type, it is no type of its own.',
  about: (type, _field, list) => !list && type.kind === 'message' && TAKES[type.message] !== undefined,
  check(bound) {
    const { type, value } = bound;
    const takes = type.kind === 'message' ? TAKES[type.message] : undefined;
    if (takes === undefined || value?.node.kind !== 'map' || isObserved(bound)) return [];
    const entries = value.entries();
    if (!entries.every((entry) => entry.value && asksNothing(entry.value))) return [];
    const [only] = entries;
    return [
      {
        span:
          only && entries.length === 1
            ? { ...only.key.span, end: only.value?.span.end ?? only.key.span.end }
            : value.span,
        message: `This entry asks for nothing: it takes ${takes}, whatever stands beside it. ${adviceFor(bound)}`,
        fixes: [],
      },
    ];
  },
};

/** The zero value of its type is what protobuf does not tell from a missing key. */
function asksNothing(value: Cursor): boolean {
  const written = value.scalar?.value;
  return written === null || written === false || written === '' || codeNumber(value) === 0;
}

function adviceFor({ type }: Bound): string {
  const is = type.kind === 'message' ? type.message : '';
  if (is === 'EventTypeFilter') return 'Write the number of the type that is meant, such as `type: 4`.';
  return is === 'TCPFlags'
    ? 'Set the flags that are meant to true.'
    : 'Write the name that is meant, or remove the entry.';
}
