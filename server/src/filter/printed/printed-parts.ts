import type { HubbleEvent } from '../flow.js';
import { MAX_LINE_BYTES } from '../line-cutter.js';
import type { Block } from './block.js';
import type { Path } from './filter-reads.js';
import { printedPattern } from './printed-pattern.js';
import { Projection } from './projection.js';
import { isPrintedText, type StringForm } from './value-patterns.js';

interface Reader {
  readonly expression: RegExp;
  readonly projection: Projection;
}

/**
 * Tells by one regular expression which lines stand exactly as hubble prints them, so that they need be neither checked
 * nor printed anew, and reads some parts of their flows.
 */
export class PrintedParts {
  private readonly ascii: Reader;
  private any: Reader | undefined;
  private behind = 0;

  /** @param paths the parts to read */
  constructor(private readonly paths: readonly Path[]) {
    this.ascii = this.reader('ascii');
  }

  /** Where the line ends that was read last, its newline counted. */
  get end(): number {
    return this.behind;
  }

  /**
   * The event of the line that begins at an offset, with those parts; undefined where it may not stand as hubble prints
   * it.
   */
  read(block: Block, at: number): HubbleEvent | undefined {
    const event = this.readBy(this.ascii, block, at) ?? this.readBy((this.any ??= this.reader('any')), block, at);
    return this.behind - at > MAX_LINE_BYTES ? undefined : event;
  }

  private reader(form: StringForm): Reader {
    const { expression, groups } = printedPattern(this.paths, form);
    return { expression, projection: new Projection(groups) };
  }

  private readBy({ expression, projection }: Reader, block: Block, at: number): HubbleEvent | undefined {
    expression.lastIndex = at;
    const found = expression.exec(block.text);
    if (!found || block.holdsUnescaped(at, expression.lastIndex)) return undefined;
    this.behind = expression.lastIndex;
    const isAscii = expression === this.ascii.expression;
    if (!isAscii && !isPrintedText(found[0], block.bytes.subarray(at, this.behind))) return undefined;
    return projection.event(found);
  }
}
