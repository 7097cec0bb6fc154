import type { Message } from '../field.js';
import { STRING, messageType } from '../value-types.js';

const REFUSED = 'the agent refuses the whole configuration of the dynamic metrics and keeps the last good one';
const FILTER = messageType('FlowFilter');

/**
 * dynamic-metrics.yaml of the ConfigMap cilium-dynamic-metrics-config, and hubble.metrics.dynamic.config.content, which
 * holds the list alone (pkg/hubble/metrics/api/api.go and metric_config_watcher.go, 1.17 to main). The file is read with
 * sigs.k8s.io/yaml, as flowlogs.yaml is.
 */
export const DYNAMIC_METRIC_MESSAGES: readonly Message[] = [
  {
    name: 'DynamicMetrics',
    doc: 'The file dynamic-metrics.yaml of the dynamic metrics.',
    anyCase: true,
    ignoresUnknown: true,
    fields: [
      {
        name: 'metrics',
        type: messageType('DynamicMetric'),
        repeated: true,
        doc: 'The metrics to make from flows.',
        notes: ['The agent looks for changes every 10 seconds; a ConfigMap takes up to a minute to reach it.'],
        example: '[{name: drop}]',
        since: '1.17',
        onRefusal: REFUSED,
      },
    ],
  },
  {
    name: 'DynamicMetric',
    doc: 'One dynamic metric.',
    anyCase: true,
    ignoresUnknown: true,
    fields: [
      {
        name: 'name',
        type: STRING,
        grammar: 'metric-name',
        doc: 'Name of the metric, without options.',
        example: 'flow',
        required: true,
        unique: true,
        since: '1.17',
      },
      {
        name: 'contextOptions',
        type: messageType('MetricContextOption'),
        repeated: true,
        doc: 'The options of the metric.',
        notes: ['Once a metric runs, a change of its options is refused until the agent restarts.'],
        example: '[{name: sourceContext, values: [workload, reserved-identity]}]',
        since: '1.17',
      },
      {
        name: 'includeFilters',
        type: FILTER,
        repeated: true,
        doc: 'A flow is counted if any of these filters matches; without any, all are.',
        since: '1.17',
        onRefusal: REFUSED,
      },
      {
        name: 'excludeFilters',
        type: FILTER,
        repeated: true,
        doc: 'A flow that any of these filters matches is not counted.',
        since: '1.17',
        onRefusal: REFUSED,
      },
    ],
  },
  {
    name: 'MetricContextOption',
    doc: 'One option of a dynamic metric.',
    anyCase: true,
    ignoresUnknown: true,
    fields: [
      {
        name: 'name',
        type: STRING,
        grammar: 'metric-option',
        doc: 'Name of the option, in any case: sourceContext, labelsContext, or one of the metric itself.',
        example: 'sourceContext',
        since: '1.17',
      },
      {
        name: 'values',
        type: STRING,
        repeated: true,
        grammar: 'metric-option-value',
        doc: 'What the option is set to; an option that takes no value has none.',
        notes: ['Of several contexts the first that is not empty counts.'],
        example: '[workload, reserved-identity]',
        since: '1.17',
      },
    ],
  },
];
