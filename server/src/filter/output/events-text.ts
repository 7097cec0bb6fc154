import { quote } from '../../grammar/go-text.js';
import { formatTime } from '../../grammar/time-format.js';
import type { Timestamp } from '../../grammar/time.js';
import { utf8Length } from '../../grammar/utf8.js';
import type { HubbleEvent, LostEvents, NodeStatus } from '../flow.js';
import { enumText } from '../protojson/enums.js';
import type { OutputOptions } from './output-options.js';

/** The texts of what is no flow (hubble/pkg/printer/printer.go, 1.19). */

const MAX_NODE_NAMES = 50;
const NODE_UNAVAILABLE = 2;
const NODE_ERROR = 4;

/** When an event was, as it is printed. */
export function timeText(time: Timestamp | undefined, { timeFormat = 'StampMilli' }: OutputOptions): string {
  return time ? formatTime(time, timeFormat) : 'N/A';
}

/** Where events were lost. */
export function lostSource({ source }: LostEvents): string {
  return enumText('LostEventSource', source);
}

/** The number of lost events, and when they were lost where both ends of that are known. */
export function lostCount({ num_events_lost: count = 0n, first, last }: LostEvents, options: OutputOptions): string {
  if (!first || !last) return String(count);
  return `${count} (first: ${timeText(first, options)}, last: ${timeText(last, options)})`;
}

/** Hubble prints only what has gone wrong with a node, and that on its standard error. */
export function isPrintedStatus({ state_change: state }: NodeStatus): boolean {
  return state === NODE_ERROR || state === NODE_UNAVAILABLE;
}

/** One line about nodes that have failed, as `-o compact` has it. */
export function nodeStatusLine(event: HubbleEvent, status: NodeStatus, options: OutputOptions): string {
  const names = status.node_names ?? [];
  const prefix = `${timeText(event.time, options)} [${event.node_name ?? ''}]`;
  const nodes = `${names.length} nodes`;
  if (status.state_change === NODE_UNAVAILABLE) return `${prefix}: ${nodes} are unavailable: ${cutOff(names)}\n`;
  return `${prefix}: Error ${quote(status.message ?? '')} on ${nodes}: ${cutOff(names)}\n`;
}

/** The same as `-o dict` has it. */
export function nodeStatusDict(event: HubbleEvent, status: NodeStatus, options: OutputOptions): string {
  return [
    `  TIMESTAMP: ${timeText(event.time, options)}\n`,
    `      STATE: ${enumText('NodeState', status.state_change)}\n`,
    `      NODES: ${cutOff(status.node_names ?? [])}\n`,
    `    MESSAGE: ${status.message === undefined ? 'N/A' : quote(status.message)}\n`,
  ].join('');
}

/** As many names as fit, at least one, and how many are left out. */
function cutOff(names: readonly string[]): string {
  let length = 0;
  const tooMany = names.findIndex((name, index) => {
    length += utf8Length(name) + 2;
    return length > MAX_NODE_NAMES && index > 0;
  });
  if (tooMany < 0) return names.join(', ');
  return `${names.slice(0, tooMany).join(', ')} (and ${names.length - tooMany} more)`;
}
