import type { Timestamp } from '../grammar/time.js';
import type { HubbleEvent } from './flow.js';
import { FilterError } from './filter-error.js';
import type { ObserveRequest } from './flags/observe-request.js';

/** Most responses that `--last` may ask of a file; more is an error unless it means all. */
const MAX_LAST = 1_000_000n;
const ALL = 2n ** 64n - 1n;

/**
 * Which events of an input `hubble observe --input-file` prints (hubble/cmd/observe/io_reader_observer.go, 1.19), one
 * by one.
 */
export class EventSelector<Item extends { readonly event: HubbleEvent }> {
  private readonly limit: ObserveRequest['limit'];
  private taken = 0n;
  private last: Item[] = [];

  /**
   * @param passes the filters of the request
   * @throws FilterError of stage `flags` for a `--last` that is too large
   */
  constructor(
    private readonly request: Omit<ObserveRequest, 'allowlist' | 'denylist'>,
    private readonly passes: (event: HubbleEvent) => boolean,
  ) {
    this.limit = request.limit?.count === ALL ? undefined : request.limit;
    if (this.limit?.from === 'last' && this.limit.count > MAX_LAST) {
      throw new FilterError('flags', `--last must be <= 1_000_000, got ${this.limit.count}`);
    }
  }

  /** Whether all was found that is asked for. */
  get done(): boolean {
    return this.limit?.from === 'first' && this.taken >= this.limit.count;
  }

  /** Whether only the end of the input tells what is printed. */
  get keepsLast(): boolean {
    return this.limit?.from === 'last';
  }

  /** Whether the time of an event counts. */
  get asksTime(): boolean {
    return this.request.since !== undefined || this.request.until !== undefined;
  }

  /** Looks at the next event; true if it is to be printed now. */
  take(item: Item): boolean {
    if (!isWithin(item.event, this.request) || !this.passes(item.event)) return false;
    this.count();
    if (!this.limit || this.limit.from === 'first') return true;
    this.last.push(item);
    const count = Number(this.limit.count);
    if (this.last.length >= 2 * count) this.last = this.last.slice(-count);
    return false;
  }

  /** Counts an event that is known to be printed. */
  count(): void {
    this.taken++;
  }

  /** What is printed at the end of the input. */
  kept(): Item[] {
    return this.limit?.from === 'last' ? this.last.slice(-Number(this.limit.count)) : [];
  }
}

const EPOCH: Timestamp = { seconds: 0n, nanos: 0 };

/** Whether the time of the line, not of the flow in it, is within the bounds; both are inclusive. */
function isWithin({ time = EPOCH }: HubbleEvent, { since, until }: Pick<ObserveRequest, 'since' | 'until'>): boolean {
  return (!since || compare(since, time) <= 0) && (!until || compare(time, until) <= 0);
}

function compare(a: Timestamp, b: Timestamp): number {
  return a.seconds === b.seconds ? a.nanos - b.nanos : a.seconds < b.seconds ? -1 : 1;
}
