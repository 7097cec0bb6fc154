import type { HubbleEvent } from '../flow.js';
import type { FlowFilter } from '../flow-filter.js';
import type { Block } from './block.js';
import { messageFromPrinted } from './from-printed.js';
import { PartialFilters } from './partial-filters.js';
import { PrintedParts } from './printed-parts.js';

/**
 * What is told of a line without decoding it: whether it passes the filters, or that it may not stand as hubble prints
 * it.
 */
export type Told = 'passes' | 'fails' | 'unsure' | 'not printed';

/**
 * Judges lines that stand as hubble prints them by those parts that the filters look at. A line that is told to pass or
 * to fail reads back and is an event of which {@link compileFilters} says the same.
 */
export class PrintedLines {
  private readonly filters: PartialFilters;
  private readonly parts: PrintedParts;

  /** @throws FilterError of stage `build` */
  constructor(allowlist: readonly FlowFilter[], denylist: readonly FlowFilter[]) {
    this.filters = new PartialFilters(allowlist, denylist);
    this.parts = new PrintedParts(this.filters.paths);
  }

  /** Where the line ends that was told of last, its newline counted. */
  get end(): number {
    return this.parts.end;
  }

  /** Looks at the line that begins at an offset. */
  tell(block: Block, at: number): Told {
    const event = this.parts.read(block, at);
    if (!event) return 'not printed';
    const passes = this.filters.passes(event);
    return passes === undefined ? 'unsure' : passes ? 'passes' : 'fails';
  }
}

/** The event of a line that stands as hubble prints it. */
export function printedEvent(line: string): HubbleEvent {
  return messageFromPrinted('GetFlowsResponse', JSON.parse(line) as Record<string, unknown>);
}
