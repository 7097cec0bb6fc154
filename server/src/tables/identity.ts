import type { Code } from './code.js';

/** A numeric identity that is the same in every cluster (pkg/identity/numericidentity.go). */
export interface Identity extends Code {
  /** The label that stands for it. */
  readonly label?: string;
  /** `hubble observe --identity` takes the name. */
  readonly observeByName?: true;
}

/** A stretch of numeric identities, both ends included. */
export interface IdentityRange {
  readonly first: number;
  readonly last: number;
  readonly meaning: string;
  /** Each node gives these out for itself: the same number means something else on another node. */
  readonly local?: true;
}
