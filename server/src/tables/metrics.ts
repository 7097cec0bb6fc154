import { CONTEXT_OPTIONS, METRICS } from './data/metrics.js';
import type { Metric, MetricOption } from './metric.js';

export { CONTEXT_LABELS, CONTEXT_OPTIONS, CONTEXTS, METRICS, REMOVED_CONTEXTS } from './data/metrics.js';
export type { Metric, MetricContext, MetricLabel, MetricOption, MetricOptionValues } from './metric.js';

/** The metric of this name, of any release; case matters. */
export function metric(name: string): Metric | undefined {
  return METRICS.find((row) => row.name === name);
}

/** The options that a metric takes: its own, then those of all metrics. */
export function metricOptions({ options }: Metric): readonly MetricOption[] {
  return [...options, ...CONTEXT_OPTIONS];
}

/** The option of this name, in any case, that a metric takes. */
export function metricOption(owner: Metric, name: string): MetricOption | undefined {
  const wanted = name.toLowerCase();
  return metricOptions(owner).find((row) => row.name.toLowerCase() === wanted);
}
