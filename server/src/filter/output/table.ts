const MIN_WIDTH = 2;
const PADDING = 3;

/**
 * Aligns text as Go's text/tabwriter does with the settings of hubble: a column is a run of lines that have a cell
 * there, each cell ended by a tab; what follows the last tab of a line is in no column.
 */
export function alignColumns(text: string): string {
  const lines = text.split('\n').map((line) => line.split('\t'));
  return new Aligner(lines).aligned();
}

class Aligner {
  private readonly out: string[] = [];

  constructor(private readonly lines: readonly (readonly string[])[]) {}

  aligned(): string {
    this.block(0, this.lines.length, []);
    return this.out.join('\n');
  }

  /** Writes the lines from `start` to `end`, the widths of whose first columns are known. */
  private block(start: number, end: number, widths: readonly number[]): void {
    const column = widths.length;
    let unwritten = start;
    for (let at = start; at < end; at++) {
      if (!this.hasCell(at, column)) continue;
      this.write(unwritten, at, widths);
      unwritten = at;
      let width = MIN_WIDTH;
      for (; at < end && this.hasCell(at, column); at++) {
        width = Math.max(width, widthOf(this.lines[at]?.[column] ?? '') + PADDING);
      }
      this.block(unwritten, at, [...widths, width]);
      unwritten = at;
    }
    this.write(unwritten, end, widths);
  }

  private hasCell(line: number, column: number): boolean {
    return column < (this.lines[line]?.length ?? 0) - 1;
  }

  private write(start: number, end: number, widths: readonly number[]): void {
    for (const cells of this.lines.slice(start, end)) {
      this.out.push(
        cells.map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)))).join(''),
      );
    }
  }
}

function widthOf(cell: string): number {
  return Array.from(cell).length;
}
