import { children, type Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { Cursor } from '../syntax/cursor.js';

const STATIC_LISTS = ['allowList', 'denyList', 'hubble-export-allowlist', 'hubble-export-denylist'];

/** Whether a field holds filters of the static exporter. */
export function isOfStaticExporter({ name }: Bound['field']): boolean {
  return STATIC_LISTS.includes(name);
}

/** Whether a value is all the filters of a list of the static exporter, in a list of Helm values or in one text. */
export function isStaticList(type: Bound['type'], { name, repeated }: Bound['field'], list: boolean): boolean {
  return type.kind === 'json-text' && list === (repeated === true) && STATIC_LISTS.includes(name);
}

/** The filters of a list, each a text. */
export function filtersOf(bound: Bound): Cursor[] {
  return children(bound).flatMap(({ value }) => (value?.string !== undefined && !isPlaceholder(value) ? [value] : []));
}
