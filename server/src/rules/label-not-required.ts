import type { SelectorOperator } from '../grammar/label-requirement.js';
import { parseLabelSelector } from '../grammar/label-selector.js';
import { grammarRule, type Fault } from './grammar-rule.js';
import { WITH_FILTERS } from './kinds.js';

/** Operators that labels satisfy which are not there. */
const NEGATIVE: readonly SelectorOperator[] = ['!', '!=', 'notin'];

export const labelNotRequired = grammarRule(
  {
    name: 'label-not-required',
    severity: 'info',
    summary: 'A label selector that asks for no label, and so takes what has no labels at all.',
    why:
      'A selector is satisfied by an end of a flow that has no labels, unless one of its terms asks for a label: `app!=web`, ' +
      '`app notin (web)` and `!app` do not, an empty selector takes everything. Lost events and flows of which one end is not ' +
      'known pass with the rest.',
    kinds: WITH_FILTERS,
  },
  { 'label-selector': faults },
);

function faults(text: string): Fault[] {
  const selector = parseLabelSelector(text);
  if (!selector.ok || !selector.value.every(({ operator }) => NEGATIVE.includes(operator))) return [];
  if (selector.value.length === 0) {
    return [
      {
        severity: 'warning',
        message: 'An empty selector takes everything, with labels or without, whatever stands beside it. Name a label.',
      },
    ];
  }
  return [
    {
      message:
        'This selector asks for no label, so that it takes what has no labels as well. Name a label that must be there too, if that is not meant.',
    },
  ];
}
