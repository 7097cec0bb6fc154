import { NON_DROP_REASONS } from './data/drop-reasons.js';
import type { SubType } from './sub-type.js';

export { DROP_REASONS, NON_DROP_REASONS } from './data/drop-reasons.js';

/** Number of the event type `drop`, whose sub types are the drop reasons. */
export const DROP = 1;

/** The lowest number that is a drop; those below count what was not dropped (pkg/monitor/api/drop.go). */
export const DROP_MIN = 130;

/** What a reason below {@link DROP_MIN} counts in Cilium's metrics; no flow carries it. */
export function nonDropReason(number: number): SubType | undefined {
  return NON_DROP_REASONS.find((row) => row.number === number);
}
