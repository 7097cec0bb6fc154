import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { JsonLog, type LogPiece } from '../syntax/json-log.js';
import { lineBreaksIn } from '../syntax/lines.js';
import { lastAtOrBefore } from '../syntax/sorted.js';
import { LongText } from './long-text.js';

/**
 * A long log that is open. A change makes a new one that shares all pieces but one with it: the text is never copied as
 * a whole, and lines are only looked for where somebody asks.
 */
export class LogText implements TextDocument {
  /** The line that each piece starts on, and the one that the last one ends on. */
  private readonly firstLines: readonly number[];

  constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    readonly log: JsonLog,
  ) {
    let line = 0;
    this.firstLines = [0, ...log.pieces.map((piece) => (line += lineBreaksOf(piece)))];
  }

  get lineCount(): number {
    return (this.firstLines.at(-1) ?? 0) + 1;
  }

  getText(range?: Range): string {
    return range ? this.log.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.log.text;
  }

  positionAt(offset: number): Position {
    const number = this.log.pieceAt(offset);
    const text = this.log.pieces[number]?.text ?? '';
    const within = Math.min(Math.max(offset - (this.log.starts[number] ?? 0), 0), text.length);
    const isInBreak = text[within - 1] === '\r' && text[within] === '\n';
    // The starts of all lines of a piece are not looked for: problems stand in many pieces, in each of them a few.
    const before = text.slice(0, isInBreak ? within - 1 : within);
    const character = before.length - 1 - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    return { line: lineBreaksIn(before) + (this.firstLines[number] ?? 0), character };
  }

  offsetAt({ line, character }: Position): number {
    const { number, first } = this.pieceOf(line);
    return (this.log.starts[number] ?? 0) + this.piece(number).offsetAt({ line: line - first, character });
  }

  getLineRange(line: number): Range {
    const { number, first } = this.pieceOf(line);
    const { start, end } = this.piece(number).getLineRange(line - first);
    return {
      start: { line: start.line + first, character: start.character },
      end: { line: end.line + first, character: end.character },
    };
  }

  getEOLCharacters(line: number): string {
    const { number, first } = this.pieceOf(line);
    return this.piece(number).getEOLCharacters(line - first);
  }

  /** The log in which another text stands in a range. */
  replace({ start, end }: Range, text: string, version: number): LogText {
    const [from = 0, to = 0] = [this.offsetAt(start), this.offsetAt(end)].sort((a, b) => a - b);
    return new LogText(this.uri, this.languageId, version, this.log.replace(from, to, text));
  }

  /** The number of the piece that a line is in, and the first line of that. */
  private pieceOf(line: number): { number: number; first: number } {
    const number = Math.max(Math.min(lastAtOrBefore(this.firstLines, line), this.log.pieces.length - 1), 0);
    return { number, first: this.firstLines[number] ?? 0 };
  }

  private piece(number: number): TextDocument {
    return linesOf(this.log.pieces[number] ?? NO_PIECE);
  }
}

/** JSON by the names that editors have for it; the exporter writes it into files that are logs by their name. */
export function isJson(languageId: string): boolean {
  return languageId.startsWith('json') || languageId === 'ndjson' || languageId === 'log';
}

/** How the open documents are made and changed: those of the LSP library, and a log in pieces of its own. */
export const OPEN_TEXTS = {
  create(uri: string, languageId: string, version: number, content: string | LongText): TextDocument {
    const parts = content instanceof LongText ? content.parts : [content];
    const log = isJson(languageId) ? JsonLog.of(...parts) : undefined;
    if (log) return new LogText(uri, languageId, version, log);
    return TextDocument.create(uri, languageId, version, content.toString());
  },

  update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    return changes.reduce((text, change) => changed(text, change, version), document);
  },
};

function changed(text: TextDocument, change: TextDocumentContentChangeEvent, version: number): TextDocument {
  if (!('range' in change)) return OPEN_TEXTS.create(text.uri, text.languageId, version, change.text);
  if (text instanceof LogText) return text.replace(change.range, change.text, version);
  return TextDocument.update(text, [change], version);
}

const NO_PIECE: LogPiece = { text: '' };

/** The lines of pieces that somebody has asked about. */
const LINES = new WeakMap<LogPiece, TextDocument>();

function linesOf(piece: LogPiece): TextDocument {
  const known = LINES.get(piece) ?? TextDocument.create('', '', 0, piece.text);
  LINES.set(piece, known);
  return known;
}

const LINE_BREAKS = new WeakMap<LogPiece, number>();

function lineBreaksOf(piece: LogPiece): number {
  const known = LINE_BREAKS.get(piece) ?? lineBreaksIn(piece.text);
  LINE_BREAKS.set(piece, known);
  return known;
}
