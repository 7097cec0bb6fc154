import type { HubbleEvent } from '../filter/index.js';
import { LINE_TOO_LONG, LineReader } from '../filter/read-events.js';
import type { FlowLog } from './flow-log.js';
import { later } from './later.js';

/** How long requests may have to wait, in milliseconds. */
const SLICE = 12;
/** Counting more takes longer than anybody waits. */
export const MOST_FLOWS = 100_000;

/** How much of a log was looked at. */
export interface Looked {
  readonly flows: number;
  /** There are more. */
  readonly isCapped: boolean;
}

/**
 * Reads the flows of a log in slices of time, so that requests are answered in between, and in memory that does not grow with it.
 * Lines that hubble cannot read are passed over, and it gives up at one that is too long.
 *
 * @returns undefined where it was told to stop
 * @throws what the reading of the log throws, in the promise
 */
export async function readFlows(
  log: FlowLog,
  signal: AbortSignal,
  onFlow: (event: HubbleEvent, line: string | Uint8Array) => void,
): Promise<Looked | undefined> {
  const reader = new LineReader();
  let flows = 0;
  let end = performance.now() + SLICE;
  for await (const lines of log.lines()) {
    for (const line of lines) {
      if (performance.now() >= end) {
        await new Promise<void>(later);
        end = performance.now() + SLICE;
      }
      if (signal.aborted) return undefined;
      const { event, error } = reader.read(line);
      if (error === LINE_TOO_LONG) return { flows, isCapped: false };
      if (!event?.flow) continue;
      if (flows === MOST_FLOWS) return { flows, isCapped: true };
      flows++;
      onFlow(event, line);
    }
  }
  return signal.aborted ? undefined : { flows, isCapped: false };
}
