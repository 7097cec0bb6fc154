import { compileFilters } from '../compile.js';
import type { HubbleEvent } from '../flow.js';
import type { FlowFilter } from '../flow-filter.js';
import { filterReads, type Path } from './filter-reads.js';

/** A filter, or as much of it as parts of a flow decide. */
interface PartialFilter {
  readonly test: (event: HubbleEvent) => boolean;
  readonly isWhole: boolean;
}

/** Filters over events that hold no more than the parts of a flow that the filters look at. */
export class PartialFilters {
  /** What the events must hold. */
  readonly paths: readonly Path[];
  private readonly allow: readonly PartialFilter[];
  private readonly deny: readonly PartialFilter[];

  /** @throws FilterError of stage `build` */
  constructor(allowlist: readonly FlowFilter[], denylist: readonly FlowFilter[]) {
    const paths: Path[] = [];
    const partial = (filter: FlowFilter): PartialFilter => {
      const reads = filterReads(filter);
      const { experimental, ...rest } = filter;
      const known = reads || !experimental ? filter : rest;
      const test = compileFilters([known], []);
      paths.push(...(reads ?? filterReads(rest) ?? []));
      return { test, isWhole: reads !== undefined };
    };
    this.allow = allowlist.map(partial);
    this.deny = denylist.map(partial);
    this.paths = paths;
  }

  /** Whether an event passes; undefined where the parts do not tell. */
  passes(event: HubbleEvent): boolean | undefined {
    const allowed = this.allow.length === 0 ? true : anyOf(this.allow, event);
    if (allowed === false) return false;
    const denied = anyOf(this.deny, event);
    if (denied === true) return false;
    return allowed === undefined || denied === undefined ? undefined : true;
  }
}

/** Whether one of the filters takes an event; undefined where that hangs on what is not known. */
function anyOf(filters: readonly PartialFilter[], event: HubbleEvent): boolean | undefined {
  let any: boolean | undefined = false;
  for (const { test, isWhole } of filters) {
    if (!test(event)) continue;
    if (isWhole) return true;
    any = undefined;
  }
  return any;
}
