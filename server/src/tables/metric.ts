import type { Release } from './release.js';

interface Row {
  readonly name: string;
  /** One sentence of our own. */
  readonly meaning: string;
  readonly since: Release;
  /** Last release that knows it; absent while it is still known. */
  readonly until?: Release;
}

/** A metric that Hubble makes from flows: what stands before the first `:` of an entry. */
export interface Metric extends Row {
  /** What Prometheus sees, without the prefix `hubble_`. */
  readonly series: readonly string[];
  /** Options that it takes besides the context options. */
  readonly options: readonly MetricOption[];
  /** A metric that cannot be made at the same time. */
  readonly conflictsWith?: string;
  /** What to use in its place. */
  readonly deprecatedBy?: string;
}

/** An option of one metric, or of all: what stands before the `=`. */
export interface MetricOption extends Row {
  /** What stands behind the `=`; absent for an option that only has to be there. */
  readonly values?: MetricOptionValues;
}

/** `contexts`, any of several with `|` between; `labels`, several with `,` between; `true`, that word. */
export type MetricOptionValues = 'contexts' | 'labels' | 'true';

/** What the label `source` or `destination` of a metric is filled with. */
export type MetricContext = Row;

/** A label that `labelsContext` adds to a metric. */
export type MetricLabel = Row;
