import type { FlowFilter } from '../flow-filter.js';

/** One entry of `flowLogs` in flowlogs.yaml, as the agent of release 1.19 decodes it. */
export interface FlowLog {
  readonly name?: string;
  readonly filePath?: string;
  readonly fieldMask?: readonly string[];
  readonly fieldAggregate?: readonly string[];
  /** As Go prints a duration: `1m30s`. */
  readonly aggregationInterval?: string;
  /** Null stands for a filter that is written as null, which takes everything. */
  readonly includeFilters?: readonly (FlowFilter | null)[];
  readonly excludeFilters?: readonly (FlowFilter | null)[];
  readonly fileMaxSizeMb?: number;
  readonly fileMaxBackups?: number;
  readonly fileCompress?: boolean;
  /** As RFC 3339. */
  readonly end?: string;
}
