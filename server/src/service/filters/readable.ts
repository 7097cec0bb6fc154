import { compileFilters, decodeFilters, FilterError, type FlowFilter, type HubbleEvent } from '../../filter/index.js';

/** Filters of an allowlist and of a denylist that Cilium takes. */
export interface Filters {
  readonly allow: readonly FlowFilter[];
  readonly deny: readonly FlowFilter[];
  readonly passes: (event: HubbleEvent) => boolean;
}

/** Filters as JSON texts, each of which may hold any number of them. */
export interface FilterTexts {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
}

/** Decodes and builds filters; undefined where Cilium refuses one of them, which its diagnostic says. */
export function readFilters({ allow, deny }: FilterTexts): Filters | undefined {
  try {
    const [allowed, denied] = [allow.flatMap(decodeFilters), deny.flatMap(decodeFilters)];
    return { allow: allowed, deny: denied, passes: compileFilters(allowed, denied) };
  } catch (fault) {
    if (fault instanceof FilterError) return undefined;
    throw fault;
  }
}
