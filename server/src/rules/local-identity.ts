import { identityRange } from '../tables/identities.js';
import { onBothSides } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import type { Rule } from './rule.js';

const FIELDS = onBothSides('identity');

export const localIdentity: Rule = {
  name: 'local-identity',
  severity: 'warning',
  summary: 'A filter on an identity that each node numbers for itself.',
  why:
    'Identities of CIDRs, DNS names and remote nodes have numbers from 16777216 on that each node gives out for ' +
    'itself (pkg/identity/numericidentity.go). The same number is something else on another node, and after a ' +
    'restart.',
  kinds: WITH_FILTERS,
  about: (_type, field, list) => !list && FIELDS.has(field),
  check({ value, field }) {
    const number = Number(value?.scalar?.value);
    if (!value || !identityRange(number)?.local) return [];
    const instead = field.name.replace('identity', 'label');
    const message = `Each node gives out the identity ${number} for itself: on another node it is something else. Use \`${instead}\` or an address.`;
    return [{ span: value.span, message, fixes: [] }];
  },
};
