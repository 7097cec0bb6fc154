import { isObserved, sibling } from '../document/bound.js';
import { insertBefore } from '../document/entry-edits.js';
import { typeBeside } from '../document/event-type-entry.js';
import { subType, subTypesOf } from '../tables/sub-types.js';
import { describeType } from './code-field.js';
import { fieldsNamed } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

const FIELDS = fieldsNamed('EventTypeFilter', ['match_sub_type']);

export const subTypeMissing: Rule = {
  name: 'sub-type-missing',
  severity: 'info',
  summary: '`match_sub_type: true` without a `sub_type` compares with 0.',
  why:
    'A missing number is 0 for protobuf. For trace events that is to-endpoint; drops have no reason 0, so that such ' +
    'an entry never matches one.',
  kinds: WITH_FILTERS,
  about: (_type, field, list) => !list && FIELDS.has(field),
  check(bound) {
    if (bound.value?.scalar?.value !== true || isObserved(bound)) return [];
    const type = typeBeside(bound);
    // The events of a type with sub type 0 alone all have it.
    if (type === undefined || sibling(bound, 'sub_type') || isUntyped(bound) || subTypesOf(type).length < 2) return [];
    const name = subType(type, 0)?.name;
    const takes = name === undefined ? 'no event matches' : `only ${name} matches`;
    const zero = name === undefined ? undefined : insertBefore(bound, 'sub_type', '0');
    return [
      {
        span: bound.key ? { start: bound.key.span.start, end: bound.value.span.end } : bound.value.span,
        ...(name === undefined && { severity: 'warning' }),
        message: `Without \`sub_type\` this compares with 0: of event type ${describeType(type)} ${takes}. Write the \`sub_type\` that is meant.`,
        fixes: zero ? [{ title: `Say it: sub_type 0 (${name ?? ''})`, edits: [zero] }] : [],
      },
    ];
  },
};

/** The key stands there, its number is still to come. */
function isUntyped({ parent }: Parameters<typeof sibling>[0]): boolean {
  return parent?.value?.entries().some(({ name, value }) => /^sub_?type$/i.test(name) && !value) === true;
}
