import { hasClosingQuote } from './closed-quotes.js';
import type { Cursor } from './cursor.js';
import { columnOf } from './lines.js';
import type { ScalarNode, Span } from './node.js';
import { touches } from './span.js';

/** A caret in the text of a tree, and what that text says around it. All offsets are of that text. */
export class Caret {
  readonly at: number;
  readonly text: string;
  private readonly lineStart: number;

  constructor(
    private readonly root: Cursor,
    fileOffset: number,
  ) {
    this.text = root.tree.text;
    this.at = Math.max(0, Math.min(root.place.fromFile(fileOffset), this.text.length));
    this.lineStart = this.at - columnOf(this.text, this.at);
  }

  /** An offset of the tree of another cursor below the root, as an offset of the root's text. */
  local(cursor: Cursor, offset: number): number {
    if (cursor.place === this.root.place) return offset;
    return this.root.place.fromFile(cursor.place.toFile(offset));
  }

  localSpan(cursor: Cursor, { start, end }: Span): Span {
    return { start: this.local(cursor, start), end: this.local(cursor, end) };
  }

  spanOf(cursor: Cursor): Span {
    return this.localSpan(cursor, cursor.node);
  }

  toFile({ start, end }: Span): Span {
    return this.root.fileSpan({ start, end });
  }

  touches(span: Span): boolean {
    return touches(span, { start: this.at, end: this.at });
  }

  get column(): number {
    return this.at - this.lineStart;
  }

  columnOf(offset: number): number {
    return columnOf(this.text, offset);
  }

  /** Whether nothing but blanks stands before the caret on its line, and nothing right behind it. */
  get onFreeLine(): boolean {
    if (this.text.slice(this.lineStart, this.at).trim() !== '') return false;
    return /[ \t\r\n]/.test(this.text.charAt(this.at) || ' ');
  }

  /** Whether nothing but blanks stands before an offset on its line. */
  startsLine(offset: number): boolean {
    return this.text.slice(offset - this.columnOf(offset), offset).trim() === '';
  }

  sameLine(from: number): boolean {
    return !this.text.slice(from, this.at).includes('\n');
  }

  /** What stands between a finished part and the caret; `comment` when the caret is in one. */
  gap(from: number): 'comment' | 'comma' | 'blank' {
    const yaml = this.root.tree.language === 'yaml';
    const comment = yaml ? /(?<=^|\s)#.*/g : /\/\/.*|\/\*[^]*?(?:\*\/|$)/g;
    const between = this.text.slice(from, this.at);
    const last = [...between.matchAll(comment)].at(-1);
    if (last && last.index + last[0].length === between.length && !isClosedComment(last[0])) return 'comment';
    return between.replace(comment, '').includes(',') ? 'comma' : 'blank';
  }

  /** What a completion at a scalar replaces: all of it, or the word at the caret where the closing quote is missing. */
  replaced(scalar: ScalarNode, { start, end }: Span): Span {
    const from = Math.min(start, this.at);
    if (this.isClosed(scalar, { start, end })) return { start: from, end };
    const rest = /^[^\s"',:[\]{}]*/.exec(this.text.slice(this.at, end))?.[0] ?? '';
    return { start: from, end: this.at + rest.length };
  }

  /** Whether the caret is between the quotes of a scalar, on the lines of a block scalar, or at a plain string. */
  isInside(scalar: ScalarNode, span: Span): boolean {
    if (typeof scalar.value !== 'string') return false;
    switch (scalar.style) {
      case 'plain':
        return span.start <= this.at;
      case 'literal':
      case 'folded':
        return this.at > this.text.indexOf('\n', span.start);
      default:
        return span.start < this.at && (this.at < span.end || !this.isClosed(scalar, span));
    }
  }

  private isClosed(scalar: ScalarNode, { start, end }: Span): boolean {
    return hasClosingQuote(scalar, this.text.slice(start, end));
  }
}

function isClosedComment(comment: string): boolean {
  return comment.length >= 4 && comment.startsWith('/*') && comment.endsWith('*/');
}
