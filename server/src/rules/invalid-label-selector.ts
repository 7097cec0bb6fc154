import { parseLabelSelector } from '../grammar/label-selector.js';
import { cannotBuild, grammarRule } from './grammar-rule.js';

export const invalidLabelSelector = grammarRule(
  { name: 'invalid-label-selector', severity: 'error', summary: 'A text that is no label selector.' },
  {
    'label-selector': (text) => {
      const read = parseLabelSelector(text);
      return read.ok ? [] : [{ message: `"${text}" is no label selector: ${cannotBuild(read.error)}.` }];
    },
  },
);
