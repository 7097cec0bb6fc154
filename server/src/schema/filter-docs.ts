import { FILTER_DOCS } from './data/filter-docs.js';
import type { FilterDoc } from './filter-doc.js';

export type { FilterDoc } from './filter-doc.js';

/** How a field of FlowFilter matches; undefined for a name that is no field of it. */
export function filterDoc(field: string): FilterDoc | undefined {
  return FILTER_DOCS.find((row) => row.field === field);
}
