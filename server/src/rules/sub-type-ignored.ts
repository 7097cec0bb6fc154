import { isObserved, siblingEntry, type Bound } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import { insertBefore, removeEntry } from '../document/entry-edits.js';
import { matchesSubType, typeBeside } from '../document/event-type-entry.js';
import type { TextEdit } from '../syntax/place.js';
import { subType } from '../tables/sub-types.js';
import { isSubType } from './code-field.js';
import type { Fix, Rule } from './rule.js';

export const subTypeIgnored: Rule = {
  name: 'sub-type-ignored',
  severity: 'warning',
  summary: 'A `sub_type` without `match_sub_type: true` is not compared.',
  why:
    '`sub_type: 0` and no sub type are the same in protobuf, so that the filter needs another field to tell "compare with 0" ' +
    'from "compare nothing": `match_sub_type` (`filterByEventType` in `pkg/hubble/filters/event_type.go`). Without it the sub ' +
    'type is read and never looked at, and the entry matches every event of its type: more than anybody asked for, in a log ' +
    'that looks right.',
  about: isSubType,
  check(bound) {
    if (!bound.key || !bound.value || isObserved(bound)) return [];
    if (matchesSubType(bound)) return [];
    const type = typeBeside(bound);
    const number = codeNumber(bound.value);
    if (number === undefined) return [];
    const name = type === undefined ? undefined : subType(type, number)?.name;
    return [
      {
        span: { start: bound.key.span.start, end: bound.value.span.end },
        message:
          `Hubble ignores \`sub_type\` unless \`match_sub_type\` is true: this entry matches every sub type, ` +
          `not only ${name ? `${number} (${name})` : number}. Add \`match_sub_type: true\`.`,
        fixes: fixes(bound),
        unnecessary: true,
      },
    ];
  },
};

function fixes(bound: Bound): Fix[] {
  const edit = comparing(bound);
  const add: Fix[] = edit ? [{ title: 'Compare it: set match_sub_type to true', edits: [edit], preferred: true }] : [];
  const removal = removeEntry(bound);
  return removal ? [...add, { title: 'Remove sub_type: match every sub type', edits: [removal] }] : add;
}

function comparing(bound: Bound): TextEdit | undefined {
  const written = siblingEntry(bound, 'match_sub_type');
  if (!written) return insertBefore(bound, 'match_sub_type', 'true');
  // A key without a value is being typed: it is not to stand there twice.
  return written.value?.edit(written.value.node, 'true');
}
