import { commonEnd, commonStart } from '../syntax/common.js';
import type { Span } from '../syntax/node.js';
import type { Diagnostic } from './diagnostic.js';

/**
 * What was found in the values of a log, so that of the next version only those are checked that changed. Diagnostics
 * are kept in offsets of their value.
 */
export class LineMemory {
  /** Start and end of each value that has been checked, one behind the other. */
  private readonly checked: number[] = [];
  private readonly problems = new Map<number, readonly Diagnostic[]>();

  constructor(private readonly text: string) {}

  /** Notes what was found in a value; values are added in the order of the text. */
  add({ start, end }: Span, found: readonly Diagnostic[]): void {
    this.checked.push(start, end);
    if (found.length > 0) this.problems.set(start, found);
  }

  /** How much has been noted. */
  get size(): number {
    return this.checked.length;
  }

  /** Looks up values of another version of the text, in its order. */
  reader(text: string): (span: Span) => readonly Diagnostic[] | undefined {
    const same = commonStart(this.text, text);
    const sameEnd = commonEnd(this.text, text, same);
    const shift = text.length - this.text.length;
    let at = 0;
    return ({ start, end }) => {
      const moved = start >= text.length - sameEnd ? shift : 0;
      if (moved === 0 && end > same) return undefined;
      while (at < this.checked.length && (this.checked[at] ?? 0) < start - moved) at += 2;
      if (this.checked[at] !== start - moved || this.checked[at + 1] !== end - moved) return undefined;
      return this.problems.get(start - moved) ?? [];
    };
  }
}
