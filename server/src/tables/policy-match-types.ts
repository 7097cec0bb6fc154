import type { Code } from './code.js';
import { POLICY_MATCH_TYPES } from './data/policy-match-types.js';

/** How a policy matched, by the number that flows carry. */
export function policyMatchType(number: number): Code | undefined {
  return POLICY_MATCH_TYPES.find((row) => row.number === number);
}
