import { strictUtf8 } from '../../grammar/utf8.js';
import type { HubbleEvent } from '../flow.js';
import type { FlowFilter } from '../flow-filter.js';
import { NEWLINE } from '../line-cutter.js';
import { LINE_TOO_LONG, LineReader } from '../read-events.js';
import { Block } from './block.js';
import type { Path } from './filter-reads.js';
import { PartialFilters } from './partial-filters.js';
import { printedEvent } from './printed-lines.js';
import { PrintedParts } from './printed-parts.js';

/** Filters that are tried on a log. */
export interface Tried {
  readonly allow: readonly FlowFilter[];
  readonly deny: readonly FlowFilter[];
  readonly passes: (event: HubbleEvent) => boolean;
  /** Whether anybody still wants to know. */
  readonly isOpen: boolean;
  /** A flow passes. Its line is good until this returns. */
  take(line: Uint8Array): void;
}

interface Judge {
  readonly tried: Tried;
  readonly partial: PartialFilters;
}

/** A part that is cheap to read: by one of its parts a flow is told from lost events. */
const IN_FLOW: Path = ['verdict'];

/**
 * Tries any number of filters on the flows of a log, in one reading of it. Lines that stand as hubble prints them are
 * judged by those parts that any of the filters looks at; all others are decoded, as {@link readEvents} does. Lines
 * that cannot be read are passed over, and one that is too long is the last.
 */
export class Trial {
  private readonly judges: readonly Judge[];
  private readonly printed: PrintedParts;
  private readonly reader = new LineReader();
  private known = 0;
  private isOver = false;

  /** @throws FilterError of stage `build` */
  constructor(tried: readonly Tried[]) {
    this.judges = tried.map((one) => ({ tried: one, partial: new PartialFilters(one.allow, one.deny) }));
    this.printed = new PrintedParts([IN_FLOW, ...this.judges.flatMap(({ partial }) => partial.paths)]);
  }

  /** How many flows there were so far. */
  get flows(): number {
    return this.known;
  }

  /** No line is read any more. */
  get isAtEnd(): boolean {
    return this.isOver;
  }

  /**
   * Takes lines that each end in a newline; a step for each of them, with the number of flows so far.
   *
   * @param bytes not more than a few lines may be long, as {@link LineCutter.blocks} gives them
   */
  *block(bytes: Uint8Array): Generator<number> {
    const block = new Block(bytes, latin1(bytes));
    for (let at = 0; at < bytes.length && !this.isOver;) {
      const event = this.printed.read(block, at);
      if (event) {
        this.reader.skip();
        this.judgeParts(event, bytes.subarray(at, this.printed.end));
        at = this.printed.end;
      } else {
        const newline = bytes.indexOf(NEWLINE, at);
        this.line(bytes.subarray(at, newline));
        at = newline + 1;
      }
      yield this.known;
    }
  }

  /** Takes any line, without its newline. */
  line(bytes: Uint8Array): void {
    const { event, error } = this.reader.read(bytes);
    if (error === LINE_TOO_LONG) this.isOver = true;
    if (!event?.flow) return;
    this.known++;
    for (const { tried } of this.judges) if (tried.isOpen && tried.passes(event)) tried.take(bytes);
  }

  private judgeParts(event: HubbleEvent, line: Uint8Array): void {
    if (!event.flow) return;
    this.known++;
    let whole: HubbleEvent | undefined;
    for (const { tried, partial } of this.judges) {
      if (!tried.isOpen) continue;
      const passes = partial.passes(event) ?? tried.passes((whole ??= printedEvent(new TextDecoder().decode(line))));
      if (passes) tried.take(line);
    }
  }
}

/** More arguments are too many for a call. */
const AT_A_TIME = 8192;

/** Bytes as a text, each as one character. The decoder of that name takes another code page. */
function latin1(bytes: Uint8Array): string {
  const utf8 = strictUtf8(bytes);
  // Nearly always there is nothing but ASCII, which the decoder of UTF-8 is fastest for.
  if (utf8?.length === bytes.length) return utf8;
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_A_TIME)
    text += String.fromCharCode(...bytes.subarray(at, at + AT_A_TIME));
  return text;
}
