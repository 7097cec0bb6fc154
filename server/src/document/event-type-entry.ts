import { sibling, type Bound } from './bound.js';
import { codeNumber } from './code-value.js';

/**
 * The event type that an `event_type` entry names in `type`, by number; undefined if Cilium refuses what is written.
 */
export function typeBeside(bound: Bound): number | undefined {
  return codeNumber(sibling(bound, 'type'));
}

/** Whether an `event_type` entry of a filter compares its sub type (pkg/hubble/filters/event_type.go). */
export function matchesSubType(bound: Bound): boolean {
  return sibling(bound, 'match_sub_type')?.scalar?.value === true;
}
