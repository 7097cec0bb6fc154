import { children, walk, type Bound } from '../document/bound.js';
import { removeItem } from '../document/entry-edits.js';
import { holdsFilter } from '../document/filter-groups.js';
import type { FlowFilter } from '../filter/index.js';
import type { Cursor } from '../syntax/cursor.js';
import type { TextEdit } from '../syntax/place.js';
import { decodedFilter } from './decoded-filter.js';
import type { Rule } from './rule.js';

/** A filter of a list, or of a text that holds any number of them. */
export interface ListedFilter {
  readonly filter: FlowFilter;
  /** Where it stands. */
  readonly value: Cursor;
  /** The member of the list that holds it and nothing else. */
  readonly member: Cursor | undefined;
  readonly bound: Bound;
}

/**
 * Whether a filter is still being written: nothing stands behind a key or a dash of it yet. For that moment it takes
 * more than it is to take, and nobody wants to read what comes of it under all other filters.
 */
export function isUnfinished({ bound }: ListedFilter): boolean {
  for (const { value } of walk(bound)) if (!value) return true;
  return false;
}

/** Whether a value is all the filters of one list: what rules are about that compare filters with each other. */
export const isFilterList: Rule['about'] = (type, { repeated }, list) =>
  holdsFilter(type) && (list || (type.kind === 'json-text' && !repeated));

/** The filters of a list that Cilium can decode. */
export function listedFilters(bound: Bound): ListedFilter[] {
  if (!bound.list) return children(bound).flatMap((inner) => listed(inner, undefined));
  if (bound.value?.node.kind !== 'seq') return [];
  return children(bound).flatMap((member) => {
    if (member.type.kind !== 'json-text') return listed(member, member.value);
    const inner = children(member);
    return inner.flatMap((one) => listed(one, inner.length === 1 ? member.value : undefined));
  });
}

function listed(bound: Bound, member: Cursor | undefined): ListedFilter[] {
  const filter = decodedFilter(bound);
  return filter && bound.value ? [{ filter, value: bound.value, member, bound }] : [];
}

/** The edit that takes a filter out of its list; undefined where it is the only one, or shares its text with others. */
export function removeFilter({ value: list }: Bound, { member }: ListedFilter): TextEdit | undefined {
  return list && member && removeItem(list, member);
}
