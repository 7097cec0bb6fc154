import type { Release } from '../tables/release.js';

/** A flag of `hubble observe`, as its help lists it. */
export interface ObserveFlag {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  readonly group: 'filter' | 'raw-filter' | 'selector' | 'format' | 'other' | 'server' | 'global';
  readonly argument: 'string' | 'bool' | 'uint64' | 'uint16' | 'duration' | 'stringSlice' | 'stringArray';
  /** What it stands for without a value, where it may go without one. */
  readonly bare?: string;
  /** One sentence of our own. */
  readonly doc: string;
  /** What surprises people, a sentence a line. */
  readonly notes?: readonly string[];
  /** The fields of FlowFilter that it fills; the first says what its values look like. */
  readonly fields?: readonly string[];
  readonly values?: readonly string[];
  readonly default?: string;
  readonly since: Release;
  readonly until?: Release;
}
