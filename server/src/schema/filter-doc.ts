/**
 * What a hover says about a field of FlowFilter beyond its one sentence (pkg/hubble/filters, hubble/cmd/observe, 1.19).
 */
export interface FilterDoc {
  /** The proto name of the field. */
  readonly field: string;
  /** How a value matches, a sentence a line. */
  readonly match: readonly string[];
  /** The flags of `hubble observe` that set the field. */
  readonly flags: readonly string[];
  /** What surprises people. */
  readonly traps: readonly string[];
  /** A value of the field as JSON text. */
  readonly example: string;
}
