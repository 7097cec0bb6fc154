import type { Timestamp } from '../grammar/time.js';
import { compileFilters } from './compile.js';
import type { HubbleEvent } from './flow.js';
import { FilterError } from './filter-error.js';
import type { ObserveRequest } from './flags/observe-request.js';
import { LINE_TOO_LONG, readEvents } from './read-events.js';

/** Most responses that `--last` may ask of a file; more is an error unless it means all. */
const MAX_LAST = 1_000_000n;
const ALL = 2n ** 64n - 1n;

/** A line that `hubble observe --input-file` prints. */
export interface SelectedEvent {
  readonly line: number;
  readonly event: HubbleEvent;
}

export interface Selection {
  readonly events: SelectedEvent[];
  /** Why the reading ended before the end of the input, for which hubble exits with an error. */
  readonly error?: string;
}

/**
 * The lines that `hubble observe --input-file` prints for a request, in the order of the file
 * (hubble/cmd/observe/io_reader_observer.go, 1.19): those that pass the filters, of the wanted time, the first or the last of
 * them. Lines that cannot be read are passed over.
 * @throws FilterError of stage `build`, or `flags` for a `--last` that is too large
 */
export function selectEvents(input: string | Uint8Array, request: ObserveRequest): Selection {
  const passes = compileFilters(request.allowlist, request.denylist);
  const limit = request.limit?.count === ALL ? undefined : request.limit;
  if (limit?.from === 'last' && limit.count > MAX_LAST) {
    throw new FilterError('flags', `--last must be <= 1_000_000, got ${limit.count}`);
  }
  const events: SelectedEvent[] = [];
  for (const { line, event, error } of readEvents(input)) {
    // What `--last` keeps is printed at the end, which is not reached then.
    if (error === LINE_TOO_LONG) return { events: limit?.from === 'last' ? [] : events, error };
    if (!event || !isWithin(event, request) || !passes(event)) continue;
    events.push({ line, event });
    if (limit?.from === 'first' && BigInt(events.length) >= limit.count) break;
  }
  return { events: limit?.from === 'last' ? events.slice(-Number(limit.count)) : events };
}

const EPOCH: Timestamp = { seconds: 0n, nanos: 0 };

/** Whether the time of the line, not of the flow in it, is within the bounds; both are inclusive. */
function isWithin({ time = EPOCH }: HubbleEvent, { since, until }: ObserveRequest): boolean {
  return (!since || compare(since, time) <= 0) && (!until || compare(time, until) <= 0);
}

function compare(a: Timestamp, b: Timestamp): number {
  return a.seconds === b.seconds ? a.nanos - b.nanos : a.seconds < b.seconds ? -1 : 1;
}
