import type { Parsed } from '../../grammar/parsed.js';
import { FilterError } from '../filter-error.js';
import type { Flow } from '../flow.js';
import type { FlowFilter } from '../flow-filter.js';

/**
 * Whether a flow passes. Lost events and node status have no flow: `hubble observe --input-file` hands filters an empty
 * one, which most of them refuse.
 */
export type FlowTest = (flow: Flow | undefined) => boolean;

/** Builds the tests of one kind of field; none where the filter does not set it. Throws {@link FilterError}. */
export type Builder = (filter: FlowFilter) => readonly FlowTest[];

/** The value of a field that could be read; the prefix says whose it is. Throws {@link FilterError}. */
export function valueOf<T>(read: Parsed<T>, prefix = ''): T {
  if (read.ok) return read.value;
  throw buildError(prefix + read.error);
}

/** Why Cilium cannot build a filter. */
export function buildError(message: string): FilterError {
  return new FilterError('build', message);
}
