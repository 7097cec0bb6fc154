/**
 * Hubble's flow filters as a program: read them, match flows with them, and say what they do, case by case as the
 * `hubble` command of Cilium 1.19 does. Nothing here does I/O, and nothing but {@link FilterError} is thrown.
 */
export { compileFilters } from './compile.js';
export { decodeFilters } from './decode-filters.js';
export { FilterError, type FilterStage } from './filter-error.js';
export type { FlowFilter } from './flow-filter.js';
export type { Flow, HubbleEvent } from './flow.js';
export { readEvents, readEventStream, type EventLine } from './read-events.js';
export { formatFilter, formatRawFilters } from './format-raw-filters.js';
export { observeFilters } from './flags/observe-filters.js';
export { observeRequest, type ObserveRequest } from './flags/observe-request.js';
export { selectEvents, type SelectedEvent, type Selection } from './select-events.js';
export { buildFlowLog } from './exporter/build-flow-log.js';
export type { FlowLog } from './exporter/flow-log.js';
export { readFlowLogs } from './exporter/read-flow-logs.js';
export { formatCompact, formatDict, formatJson, formatTable } from './output/format.js';
export { formatEvents, type OutputFormat } from './output/format-events.js';
export type { OutputOptions } from './output/output-options.js';
export { explainFilter } from './explain/explain-filter.js';
export { filterToFlags } from './flags/filter-to-flags.js';
export { configuredFilters } from './config/configured-filters.js';
export type { Environment } from './config/settings.js';
export type { Configured } from './flags/observe-request.js';
