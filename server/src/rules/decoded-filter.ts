import type { Bound } from '../document/bound.js';
import { filterText } from '../document/filter-groups.js';
import { hasPlaceholder, isPlaceholder } from '../document/placeholder.js';
import { unlessRefused } from '../filter/filter-error.js';
import { decodeFilters, type FlowFilter } from '../filter/index.js';
import type { Cursor } from '../syntax/cursor.js';
import type { Node } from '../syntax/node.js';

/**
 * Nodes never change, and those of a text that stays are kept: a filter is decoded once, as long as nobody changes it.
 */
const decoded = new WeakMap<Node, FlowFilter | 'none'>();

/**
 * The filter that stands in a value, as Cilium decodes it; undefined where Cilium refuses it, which other rules say,
 * and where something is to be put in later, so that nobody knows what it will take.
 *
 * @param bound A filter that was written, or a null in a list of them, which the agent takes for an empty filter.
 */
export function decodedFilter(bound: Bound): FlowFilter | undefined {
  const { value } = bound;
  if (!value) return undefined;
  const known = decoded.get(value.node) ?? decode(bound, value) ?? 'none';
  decoded.set(value.node, known);
  return known === 'none' ? undefined : known;
}

function decode(bound: Bound, value: Cursor): FlowFilter | undefined {
  const isNull = value.scalar?.value === null && bound.parent?.list === true;
  if (value.node.kind !== 'map' && !isNull) return undefined;
  const text = filterText(bound);
  if (hasPlaceholder(text) || holdsPlaceholder(value)) return undefined;
  return unlessRefused(
    () => decodeFilters(text)[0],
    () => undefined,
  );
}

function holdsPlaceholder(value: Cursor): boolean {
  const members = value.node.kind === 'map' ? value.entries().map((entry) => entry.value) : value.items();
  return isPlaceholder(value) || members.some((member) => member && holdsPlaceholder(member));
}
