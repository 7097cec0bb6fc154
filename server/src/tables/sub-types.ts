import { AGENT_EVENTS } from './data/agent-events.js';
import { CAPTURE_POINTS } from './data/capture-points.js';
import { DEBUG_EVENTS } from './data/debug-events.js';
import { DROP_REASONS } from './data/drop-reasons.js';
import { L7_SUB_TYPES, POLICY_VERDICT_SUB_TYPES } from './data/single-sub-types.js';
import { SOCKET_POINTS } from './data/socket-points.js';
import { TRACE_POINTS } from './data/trace-points.js';
import { AGENT, CAPTURE, DEBUG, DROP, L7, POLICY_VERDICT, TRACE, TRACE_SOCK } from './event-type-numbers.js';
import type { SubType } from './sub-type.js';

export type { SubType } from './sub-type.js';

const byEventType = new Map<number, readonly SubType[]>([
  [DROP, DROP_REASONS],
  [DEBUG, DEBUG_EVENTS],
  [CAPTURE, CAPTURE_POINTS],
  [TRACE, TRACE_POINTS],
  [POLICY_VERDICT, POLICY_VERDICT_SUB_TYPES],
  [TRACE_SOCK, SOCKET_POINTS],
  [L7, L7_SUB_TYPES],
  [AGENT, AGENT_EVENTS],
]);

/** The sub types of an event type, by ascending number; none for a type that is unknown or has none. */
export function subTypesOf(typeNumber: number): readonly SubType[] {
  return byEventType.get(typeNumber) ?? [];
}

/** The sub type of this number, of any release. */
export function subType(typeNumber: number, subNumber: number): SubType | undefined {
  return subTypesOf(typeNumber).find((row) => row.number === subNumber);
}

/**
 * The sub type that a word stands for in any of its spellings: `to-stack`, `TO_STACK`, `policy-updated`. Case matters.
 */
export function subTypeByName(typeNumber: number, name: string): SubType | undefined {
  return subTypesOf(typeNumber).find((row) => [row.name, row.protoEnum, row.cliName].includes(name));
}
