import { unlessRefused } from '../../filter/filter-error.js';
import { compileFilters, decodeFilters, type FlowFilter, type HubbleEvent } from '../../filter/index.js';

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
export function readFilters(texts: FilterTexts): Filters | undefined {
  return unlessRefused(
    () => read(texts),
    () => undefined,
  );
}

function read(texts: FilterTexts): Filters {
  const [allow, deny] = [texts.allow.flatMap(decodeFilters), texts.deny.flatMap(decodeFilters)];
  return { allow, deny, passes: compileFilters(allow, deny) };
}
