import type { Release } from './release.js';

/** One number that Cilium gives a meaning to: a row of a table. */
export interface Code {
  readonly number: number;
  /**
   * What people call it: `trace`, `to-stack`, `POLICY_DENIED`. Every row has one; unnamed numbers take their enum's
   * name.
   */
  readonly name: string;
  /** One sentence of our own on what it stands for. */
  readonly meaning: string;
  /** Name of the Go constant that defines it, where it has one. */
  readonly goConst?: string;
  /** Name of the value in the enum of flow.proto, where it has one. */
  readonly protoEnum?: string;
  /** First release that knows it; `1.14`, the oldest release of the tables, where it is older. */
  readonly since: Release;
  /** Last release that knows it; absent while it is still known. */
  readonly until?: Release;
  /** The patch release that brought it, where it came with none of the .0 releases. */
  readonly sincePatch?: string;
  /** First release that no longer emits it. */
  readonly deprecatedSince?: Release;
  /** What an operator who meets it should look at. */
  readonly hint?: string;
}
