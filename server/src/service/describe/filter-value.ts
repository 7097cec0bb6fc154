import type { Bound } from '../../document/bound.js';
import { ownerOf } from '../../document/owner.js';
import { isPlaceholder } from '../../document/placeholder.js';
import { explainFilter } from '../../filter/index.js';
import { FLOW_FILTER } from '../../schema/messages.js';
import { isLong } from './filter.js';
import { readFilters } from '../filters/readable.js';

/**
 * What one text of a filter takes by itself, in words; undefined where Cilium refuses it, which its diagnostic says.
 */
export function describeFilterValue(bound: Bound): string | undefined {
  const { field, value, list } = bound;
  const text = value?.string;
  if (list || !field.repeated || !text || isPlaceholder(value) || ownerOf(bound) !== FLOW_FILTER || isLong(bound))
    return undefined;
  const [filter] = readFilters({ allow: [JSON.stringify({ [field.name]: [text] })], deny: [] })?.allow ?? [];
  return filter && explainFilter(filter);
}
