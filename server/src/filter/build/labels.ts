import { parseLabels, type Label } from '../../grammar/label.js';
import { selects } from '../../grammar/label-requirement.js';
import { parseLabelSelector } from '../../grammar/label-selector.js';
import type { Flow } from '../flow.js';
import { valueOf, type Builder, type FlowTest } from './builder.js';

/** Filters by label selector (pkg/hubble/filters/labels.go, 1.19). */
export const buildLabels: Builder = (filter) => [
  ...selectorTests(filter.source_label, (flow) => flow?.source?.labels, 'invalid source label filter: '),
  ...selectorTests(filter.destination_label, (flow) => flow?.destination?.labels, 'invalid destination label filter: '),
  ...selectorTests(filter.node_labels, (flow) => flow?.node_labels, 'invalid node label filter: '),
];

const NO_LABELS: readonly Label[] = [];

function selectorTests(
  texts: readonly string[] | undefined,
  labelsOf: (flow: Flow | undefined) => readonly string[] | undefined,
  errorPrefix: string,
): FlowTest[] {
  if (!texts) return [];
  const selectors = texts.map((text) => valueOf(parseLabelSelector(text), errorPrefix));
  return [
    (flow) => {
      const texts = labelsOf(flow);
      const labels = texts ? parseLabels(texts) : NO_LABELS;
      return selectors.some((selector) => selects(selector, labels));
    },
  ];
}
