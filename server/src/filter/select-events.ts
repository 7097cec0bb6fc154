import { compileFilters } from './compile.js';
import { EventSelector } from './event-selector.js';
import type { HubbleEvent } from './flow.js';
import type { ObserveRequest } from './flags/observe-request.js';
import { LINE_TOO_LONG, readEvents } from './read-events.js';

/** A line that `hubble observe --input-file` prints. */
export interface SelectedEvent {
  readonly line: number;
  readonly event: HubbleEvent;
}

/** What is printed of an input. */
export interface Selection {
  readonly events: SelectedEvent[];
  /** Why the reading ended before the end of the input, for which hubble exits with an error. */
  readonly error?: string;
}

/**
 * The lines that `hubble observe --input-file` prints for a request, in the order of the file
 * (hubble/cmd/observe/io_reader_observer.go, 1.19): those that pass the filters, of the wanted time, the first or the
 * last of them. Lines that cannot be read are passed over.
 * @throws FilterError of stage `build`, or `flags` for a `--last` that is too large
 */
export function selectEvents(input: string | Uint8Array, request: ObserveRequest): Selection {
  const selector = new EventSelector<SelectedEvent>(request, compileFilters(request.allowlist, request.denylist));
  const events: SelectedEvent[] = [];
  for (const { line, event, error } of readEvents(input)) {
    // What `--last` keeps is printed at the end, which is not reached then.
    if (error === LINE_TOO_LONG) return { events, error };
    if (event && selector.take({ line, event })) events.push({ line, event });
    if (selector.done) break;
  }
  return { events: [...events, ...selector.kept()] };
}
