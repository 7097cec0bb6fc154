import { compileFilters } from '../compile.js';
import { fieldMaskFault } from '../field-mask-paths.js';
import { FilterError, unlessRefused } from '../filter-error.js';
import type { HubbleEvent } from '../flow.js';
import type { FlowLog } from './flow-log.js';

/**
 * Builds what decides which flows an exporter writes.
 * @throws FilterError of stage `build`, for which the agent refuses this entry alone
 */
export function buildFlowLog(log: FlowLog): (event: HubbleEvent) => boolean {
  return unlessRefused(
    () => build(log),
    ({ message }) => {
      throw new FilterError('build', `failed to apply option: ${message}`);
    },
  );
}

function build(log: FlowLog): (event: HubbleEvent) => boolean {
  const [include, exclude] = [log.includeFilters ?? [], log.excludeFilters ?? []];
  const passes = compileFilters(
    include.map((filter) => filter ?? {}),
    exclude.map((filter) => filter ?? {}),
  );
  checkMask(log.fieldMask ?? []);
  checkMask(log.fieldAggregate ?? []);
  return passes;
}

/** @throws FilterError for the first path that is none of a flow */
function checkMask(paths: readonly string[]): void {
  const fault = fieldMaskFault(paths);
  if (fault !== undefined) throw new FilterError('build', fault);
}
