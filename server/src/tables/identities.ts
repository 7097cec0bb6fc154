import { IDENTITIES, IDENTITY_RANGES } from './data/identities.js';
import type { Identity, IdentityRange } from './identity.js';

export { IDENTITIES, IDENTITY_RANGES };
export type { Identity, IdentityRange } from './identity.js';

/** The identity that has this number in every cluster. */
export function identity(number: number): Identity | undefined {
  return IDENTITIES.find((row) => row.number === number);
}

/** The identity of this name, as in the label `reserved:NAME`. */
export function identityByName(name: string): Identity | undefined {
  return IDENTITIES.find((row) => row.name === name);
}

/** What the numbers around this one are set aside for. */
export function identityRange(number: number): IdentityRange | undefined {
  return IDENTITY_RANGES.find(({ first, last }) => first <= number && number <= last);
}
