import { isByLine } from './json-values.js';
import { lastAtOrBefore } from './sorted.js';

/** JSON lines are kept in pieces from this length on, in UTF-16 units; it is that of a piece as well. */
const PIECE = 256_000;

/** Whole lines of a log, the first of which starts a value. The same object in two versions is the same text. */
export interface LogPiece {
  readonly text: string;
}

/**
 * A long text of JSON lines, in pieces, so that neither a change nor a question about one line costs more than a piece.
 * No version of it is changed; two versions share the pieces that are the same.
 */
export class JsonLog {
  /** Where each piece starts, and where the last one ends, in UTF-16 units. */
  readonly starts: readonly number[];

  private constructor(readonly pieces: readonly LogPiece[]) {
    let at = 0;
    this.starts = [0, ...pieces.map(({ text }) => (at += text.length))];
  }

  /**
   * Undefined for a text that is short, or is not written by lines.
   *
   * @param texts The text, or what gives it one behind the other, cut at the ends of lines.
   */
  static of(...texts: readonly string[]): JsonLog | undefined {
    const [first = ''] = texts;
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    return length >= PIECE && isByLine(first) ? new JsonLog(texts.flatMap(cut)) : undefined;
  }

  get length(): number {
    return this.starts.at(-1) ?? 0;
  }

  /** All of it; made anew each time. */
  get text(): string {
    return this.pieces.map(({ text }) => text).join('');
  }

  /** A part of it. */
  slice(start: number, end: number): string {
    const first = this.pieceAt(start);
    const pieces = this.pieces.slice(first, this.pieceAt(end) + 1);
    const from = this.starts[first] ?? 0;
    return pieces
      .map(({ text }) => text)
      .join('')
      .slice(start - from, Math.max(end - from, 0));
  }

  /** The number of the piece that an offset is in; at its end, that of the last one. */
  pieceAt(offset: number): number {
    return Math.max(Math.min(lastAtOrBefore(this.starts, offset), this.pieces.length - 1), 0);
  }

  /** The version in which another text stands between two offsets. */
  replace(start: number, end: number, newText: string): JsonLog {
    const last = this.pieceAt(end);
    let first = this.pieceAt(start);
    const head = this.pieces[first]?.text.slice(0, start - (this.starts[first] ?? 0)) ?? '';
    const tail = this.pieces[last]?.text.slice(end - (this.starts[last] ?? 0)) ?? '';
    let text = head + newText + tail;
    // What does not start a value belongs to the line before, and what does not end a line to the one behind.
    while (first > 0 && !text.startsWith('{')) text = `${this.pieces[--first]?.text ?? ''}${text}`;
    let behind = last + 1;
    while (behind < this.pieces.length && !text.endsWith('\n')) text += this.pieces[behind++]?.text ?? '';
    return new JsonLog([...this.pieces.slice(0, first), ...cut(text), ...this.pieces.slice(behind)]);
  }
}

/** A piece ends in front of a line that can start nothing but a value. */
function cut(text: string): LogPiece[] {
  const pieces: LogPiece[] = [];
  let start = 0;
  for (;;) {
    const end = text.length - start < 2 * PIECE ? -1 : text.indexOf('\n{', start + PIECE);
    if (end < 0) break;
    pieces.push({ text: text.slice(start, end + 1) });
    start = end + 1;
  }
  return start < text.length ? [...pieces, { text: text.slice(start) }] : pieces;
}
