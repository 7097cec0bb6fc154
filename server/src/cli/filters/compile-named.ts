import { compileFilters, FilterError, formatFilter, type FlowFilter, type HubbleEvent } from '../../filter/index.js';
import { Refusal } from '../refusal.js';

/**
 * Builds filters of arguments.
 * @throws Refusal that names the filter
 */
export function compileNamed(
  allowlist: readonly FlowFilter[],
  denylist: readonly FlowFilter[],
): (event: HubbleEvent) => boolean {
  checkEach('allowlist', allowlist);
  checkEach('denylist', denylist);
  return compileFilters(allowlist, denylist);
}

function checkEach(list: string, filters: readonly FlowFilter[]): void {
  filters.forEach((filter, index) => {
    try {
      compileFilters([filter], []);
    } catch (fault) {
      if (!(fault instanceof FilterError)) throw fault;
      throw new Refusal(`filter ${index + 1} of the ${list}, ${formatFilter(filter)}: ${fault.message}`, 1);
    }
  });
}
