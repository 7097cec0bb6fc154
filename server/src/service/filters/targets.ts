import { children, messageOf, type Bound } from '../../document/bound.js';
import { filterGroups, holdsFilter, type FilterGroup } from '../../document/filter-groups.js';
import type { HubbleDocument } from '../../document/hubble-document.js';
import type { FlowFilter } from '../../filter/index.js';
import type { TextEdit } from '../../syntax/place.js';
import { addList, appendFilters } from './insert-filter.js';

/** A list that a filter can be added to. */
export interface FilterTarget {
  /** `includeFilters of all-drops` */
  readonly label: string;
  readonly edit: TextEdit;
}

/**
 * The lists of a file that filters can be added to, with the edit that does it. Logs have none, and are not read for
 * some.
 */
export function targetsIn(document: HubbleDocument, filters: readonly FlowFilter[]): FilterTarget[] {
  if (document.kind === 'flows') return [];
  return filterGroups(document).flatMap((group) => ofGroup(group, filters));
}

function ofGroup({ name, owner, allow, deny }: FilterGroup, filters: readonly FlowFilter[]): FilterTarget[] {
  if (!owner) {
    const lists = [allow[0], deny[0]].map((written) => written && listAround(written.bound));
    return lists.flatMap((list) => (list ? target(list.field.name, appendFilters(list, filters)) : []));
  }
  const there = children(owner);
  return (messageOf(owner.type)?.fields ?? [])
    .filter(({ type }) => holdsFilter(type))
    .flatMap((field) => {
      const list = there.findLast((child) => child.field === field);
      const edit = list ? appendFilters(list, filters) : addList(owner, field.name, field, filters);
      return target(`${field.name} of ${name}`, edit);
    });
}

function target(label: string, edit: TextEdit | undefined): FilterTarget[] {
  return edit ? [{ label, edit }] : [];
}

function listAround(bound: Bound): Bound | undefined {
  for (let at: Bound | undefined = bound; at; at = at.parent) if (at.list) return at;
  return undefined;
}
