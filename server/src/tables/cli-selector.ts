import { TRACE } from './event-type-numbers.js';
import { eventType } from './event-types.js';
import { subType } from './sub-types.js';

/**
 * What to give `hubble observe --type` for an event type, or for one sub type of it: `trace:to-stack`, `drop:133`.
 * Names are used where the CLI maps them to the numbers that filters compare with. Those of agent events it maps to
 * other numbers, and only trace has names besides them (hubble/cmd/observe/flows_filter.go, 1.19).
 */
export function cliSelector(typeNumber: number, subNumber?: number): string {
  const type = eventType(typeNumber);
  const head = type?.observeByName ? type.name : String(typeNumber);
  if (subNumber === undefined) return head;
  const name = typeNumber === TRACE ? subType(typeNumber, subNumber)?.name : undefined;
  return `${head}:${name ?? String(subNumber)}`;
}
