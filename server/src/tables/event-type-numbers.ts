/**
 * The numbers of those event types that the code tells apart; all that is known of them is in their rows
 * (pkg/monitor/api/types.go).
 */
export const DROP = 1;
export const DEBUG = 2;
export const CAPTURE = 3;
export const TRACE = 4;
export const POLICY_VERDICT = 5;
export const TRACE_SOCK = 7;
export const L7 = 129;
export const AGENT = 130;
