export { DROP_REASONS, NON_DROP_REASONS } from './data/drop-reasons.js';

/** Number of the event type `drop`, whose sub types are the drop reasons. */
export const DROP = 1;

/** The lowest number that is a drop; those below count what was not dropped (pkg/monitor/api/drop.go). */
export const DROP_MIN = 130;
