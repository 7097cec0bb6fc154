import { compileFilters, formatFilter, type FlowFilter, type HubbleEvent } from '../../filter/index.js';
import { Refusal } from '../refusal.js';
import { orRefusal } from './or-refusal.js';

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
    orRefusal(
      () => compileFilters([filter], []),
      ({ message }) => new Refusal(`filter ${index + 1} of the ${list}, ${formatFilter(filter)}: ${message}`, 1),
    );
  });
}
