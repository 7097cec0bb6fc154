import type { Rule } from './rule.js';

export const bracesInParameter: Rule = {
  name: 'braces-in-parameter',
  severity: 'warning',
  summary: 'JSON in a Helm parameter, whose braces Helm takes for a list.',
  why:
    '`helm --set`, `helm.parameters` of Argo CD and `set` of helmfile read `{a,b}` as a list. A filter that is written there as ' +
    'JSON reaches the chart as a list of texts without braces, and the agent cannot decode it (cilium/cilium issue 34308). In a ' +
    'values file, or as a list of `valuesObject`, it arrives as it is written.',
  kinds: ['helm-values'],
  about: (type) => type.kind === 'json-text',
  check({ parent, key, value }) {
    // The name of a parameter stands where a key of values would; only there it is a path, and no mapping around.
    if (parent?.value || !value || !key?.string?.includes('.') || !/^\s*\{/.test(value.string ?? '')) return [];
    const message =
      'Helm takes the braces of a parameter for a list: the agent gets text that is not JSON and cannot decode it. ' +
      'Write the filter into the values instead.';
    return [{ span: value.span, message, fixes: [] }];
  },
};
