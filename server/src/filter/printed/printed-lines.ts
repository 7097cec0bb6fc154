import type { HubbleEvent } from '../flow.js';
import type { FlowFilter } from '../flow-filter.js';
import { MAX_LINE_BYTES } from '../line-cutter.js';
import type { Block } from './block.js';
import { messageFromPrinted } from './from-printed.js';
import { PartialFilters } from './partial-filters.js';
import { printedPattern } from './printed-pattern.js';
import { Projection } from './projection.js';
import { isPrintedText, type StringForm } from './value-patterns.js';

/** What is told of a line without decoding it: whether it passes the filters, or that it may not stand as hubble prints it. */
export type Told = 'passes' | 'fails' | 'unsure' | 'not printed';

interface Reader {
  readonly expression: RegExp;
  readonly projection: Projection;
}

/**
 * Tells by one regular expression which lines stand exactly as hubble prints them, so that they need be neither checked nor printed
 * anew, and judges them by those parts that the filters look at. A line that is told to pass or to fail reads back and is an event
 * of which {@link compileFilters} says the same.
 */
export class PrintedLines {
  private readonly filters: PartialFilters;
  private readonly ascii: Reader;
  private any: Reader | undefined;
  private behind = 0;

  /** @throws FilterError of stage `build` */
  constructor(allowlist: readonly FlowFilter[], denylist: readonly FlowFilter[]) {
    this.filters = new PartialFilters(allowlist, denylist);
    this.ascii = this.reader('ascii');
  }

  /** Where the line ends that was told of last, its newline counted. */
  get end(): number {
    return this.behind;
  }

  /** Looks at the line that begins at an offset. */
  tell(block: Block, at: number): Told {
    const passes = this.passes(this.ascii, block, at) ?? this.passes((this.any ??= this.reader('any')), block, at);
    if (passes === undefined || this.behind - at > MAX_LINE_BYTES) return 'not printed';
    return passes;
  }

  private reader(form: StringForm): Reader {
    const { expression, groups } = printedPattern(this.filters.paths, form);
    return { expression, projection: new Projection(groups) };
  }

  private passes({ expression, projection }: Reader, block: Block, at: number): Told | undefined {
    expression.lastIndex = at;
    const found = expression.exec(block.text);
    if (!found || block.holdsUnescaped(at, expression.lastIndex)) return undefined;
    this.behind = expression.lastIndex;
    const isAscii = expression === this.ascii.expression;
    if (!isAscii && !isPrintedText(found[0], block.bytes.subarray(at, this.behind))) return undefined;
    const passes = this.filters.passes(projection.event(found));
    return passes === undefined ? 'unsure' : passes ? 'passes' : 'fails';
  }
}

/** The event of a line that stands as hubble prints it. */
export function printedEvent(line: string): HubbleEvent {
  return messageFromPrinted('GetFlowsResponse', JSON.parse(line) as Record<string, unknown>);
}
