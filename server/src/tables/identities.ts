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

/** Identities of the clusters 1 to 255 have the id of the cluster above this many bits (pkg/identity/numericidentity.go). */
const CLUSTER_BITS = 16;
const CLUSTERS_END = 2 ** 24;

/** The cluster that gave out an identity, and its number there; undefined for the cluster with id 0 and for local ones. */
export function clusterOf(number: number): { readonly id: number; readonly identity: number } | undefined {
  const id = number >>> CLUSTER_BITS;
  return id > 0 && number < CLUSTERS_END ? { id, identity: number & 0xffff } : undefined;
}
