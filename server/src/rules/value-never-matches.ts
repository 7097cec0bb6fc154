import { removeItem } from '../document/entry-edits.js';
import type { Bound } from '../document/bound.js';
import { idleValues, type IdleValue } from '../filter/meaning/contradiction.js';
import { below } from './below.js';
import { decodedFilter } from './decoded-filter.js';
import { isFilter } from './filter-fields.js';
import { httpFieldsOf, lacksL7 } from './http-fields.js';
import { WITH_FILTERS } from './kinds.js';
import { says } from './never-matches.js';
import type { Problem, Rule } from './rule.js';

export const valueNeverMatches: Rule = {
  name: 'value-never-matches',
  severity: 'info',
  summary: 'A value of a list that takes nothing beside the other fields of its filter.',
  why:
    'The values of a list are ORed and the fields of a filter ANDed, so that each value is to fit the other fields. With ' +
    '`event_type` l7 and trace beside `http_status_code`, traces never match: only l7 events are HTTP records. Such a filter is ' +
    'even built only because 129 is among the types; without it Cilium refuses the same filter (`pkg/hubble/filters/http.go`).',
  kinds: WITH_FILTERS,
  about: isFilter,
  check(bound) {
    const filter = decodedFilter(bound);
    if (!filter || lacksL7(filter)) return [];
    const byLuck = httpFieldsOf(filter).length > 0;
    return idleValues(filter).flatMap((idle) => problem(bound, idle, byLuck && idle.field === 'event_type') ?? []);
  },
};

function problem(bound: Bound, idle: IdleValue, byLuck: boolean): Problem | undefined {
  const list = below(bound, idle.field)?.value;
  const value = list?.items()[idle.index];
  if (!list || !value) return undefined;
  const { against } = idle;
  const key = against && below(bound, against.field)?.key;
  const removal = removeItem(list, value);
  const why = against
    ? `it takes ${idle.words}, and ${says(against)}`
    : `it takes ${idle.words}, and the other fields do not`;
  const luck = byLuck ? ' Cilium builds this filter only because 129 (l7) is among its event types.' : '';
  return {
    span: value.span,
    message: `This value never matches in this filter: ${why}.${luck} Remove it, or put it into a filter of its own.`,
    unnecessary: true,
    ...(key && { related: [{ span: key.span, message: `${says(against)}.` }] }),
    fixes: removal ? [{ title: `Remove this value of ${idle.field}`, edits: [removal] }] : [],
  };
}
