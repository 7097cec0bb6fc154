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

/** Who gave out an identity of a cluster that has an id. */
export interface ClusterIdentity {
  readonly cluster: number;
  readonly identity: number;
}

const CLUSTERS_END = 2 ** 24;

/**
 * The cluster that gave out an identity, and its number there; undefined for the cluster with id 0 and for local ones.
 * The id is above 16 bits, and above 15 where as many as 511 clusters may be connected
 * (pkg/identity/numericidentity.go).
 */
export function clusterOf(number: number, mostClusters: 255 | 511 = 255): ClusterIdentity | undefined {
  const bits = mostClusters === 255 ? 16 : 15;
  const cluster = number >>> bits;
  return cluster > 0 && number < CLUSTERS_END ? { cluster, identity: number & (2 ** bits - 1) } : undefined;
}
