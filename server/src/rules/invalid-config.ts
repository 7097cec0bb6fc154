import type { RuleHead } from './rule.js';

/** About `.hubble-ls.yaml`, whose reader finds them. */
export const invalidConfig: RuleHead = {
  name: 'invalid-config',
  severity: 'warning',
  summary: 'A key or value of `.hubble-ls.yaml` that means nothing.',
  why:
    '`.hubble-ls.yaml` says for a whole repository how loud rules are, what files are, and which release of Cilium they are ' +
    'for. What cannot be read in it is left out, and everything else counts: a misspelled rule stays as loud as it was.',
};
