import { isObserved, type Bound } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import type { Cursor } from '../syntax/cursor.js';
import { WITH_FILTERS } from './kinds.js';
import type { Problem, Rule } from './rule.js';

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
    'An entry is a mapping whose keys are ANDed, and a key that is missing, empty, 0 or false does not count. An ' +
    'entry without any other key takes everything, and makes the entries beside it useless. `type: 0` is any event ' +
    'type, it is not a type of its own.',
  kinds: WITH_FILTERS,
  about: (type, _field, list) => !list && type.kind === 'message' && TAKES[type.message] !== undefined,
  check(bound) {
    const { type, value } = bound;
    const takes = type.kind === 'message' ? TAKES[type.message] : undefined;
    if (takes === undefined || value?.node.kind !== 'map' || isObserved(bound)) return [];
    const entries = value.entries();
    if (type.kind === 'message' && type.message === 'EventTypeFilter' && asksForSubType(value))
      return [ofAnyType(value)];
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

/** Sub types are numbered by each type for itself. */
function asksForSubType(value: Cursor): boolean {
  const of = (name: string, alias: string): Cursor | undefined => value.get(name) ?? value.get(alias);
  const compared = of('match_sub_type', 'matchSubType')?.scalar?.value === true;
  const isTyped = value.entries().every((entry) => entry.value);
  return (
    compared && isTyped && codeNumber(value.get('type')) === 0 && (codeNumber(of('sub_type', 'subType')) ?? 0) !== 0
  );
}

function ofAnyType(value: Cursor): Problem {
  const subType = codeNumber(value.get('sub_type') ?? value.get('subType')) ?? 0;
  const message = `Without a type this takes every event type with the sub type ${subType}, which is something else in each. Write the number of the type.`;
  return { span: value.span, message, fixes: [] };
}

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
