import { parseLabelSelector } from '../grammar/label-selector.js';
import { cannotBuild, grammarRule } from './grammar-rule.js';

export const invalidLabelSelector = grammarRule(
  {
    name: 'invalid-label-selector',
    severity: 'error',
    summary: 'A text that is not a label selector.',
    why:
      'Labels of a filter are selectors of Kubernetes (`labels.Parse`): `k8s:app=web`, `tier in (a, b)`, `!canary`, with commas ' +
      'for "and". A selector that does not parse keeps the filter from being built.',
  },
  {
    'label-selector': (text) => {
      const read = parseLabelSelector(text);
      return read.ok ? [] : [{ message: `"${text}" is not a label selector: ${cannotBuild(read.error)}.` }];
    },
  },
);
