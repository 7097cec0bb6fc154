import type { HubbleDocument } from '../document/hubble-document.js';
import type { Section } from '../document/section.js';
import type { Kind } from '../schema/kinds.js';
import type { JsonLog, LogPiece } from '../syntax/json-log.js';
import type { Release } from '../tables/release.js';
import { CleanLine } from './clean-line/clean-line.js';
import { cleanLines } from './clean-line/clean-lines.js';
import { moved, type Diagnostic } from './diagnostic.js';

/** What was found in the pieces of a log, so that of its next version only those are checked that changed. */
export class LogCheck {
  private kind: Kind | undefined;
  private known = new WeakMap<LogPiece, readonly Diagnostic[]>();

  private readonly clean: CleanLine;

  constructor(release: Release) {
    this.clean = new CleanLine(release);
  }

  /** Checks the lines of a log that are not known to be right, in steps of some lines. */
  *steps(
    document: HubbleDocument,
    log: JsonLog,
    check: (section: Section) => readonly Diagnostic[],
  ): Generator<readonly Diagnostic[]> {
    if (document.kind !== this.kind) this.known = new WeakMap();
    this.kind = document.kind;
    if (document.kind === 'none') return;
    for (const [at, piece] of log.pieces.entries()) {
      const start = log.starts[at] ?? 0;
      const known = this.known.get(piece);
      if (known) {
        if (known.length > 0) yield allMoved(known, start);
        continue;
      }
      const all: Diagnostic[] = [];
      for (const found of this.piece(document, piece, check)) {
        for (const one of found) all.push(one);
        yield allMoved(found, start);
      }
      this.known.set(piece, all);
    }
  }

  /** What is found in a piece that has been read on its own, in offsets of it; nothing of it is kept. */
  of(
    document: HubbleDocument,
    piece: LogPiece,
    check: (section: Section) => readonly Diagnostic[],
  ): readonly Diagnostic[] {
    return document.kind === 'none' ? [] : [...this.piece(document, piece, check)].flat();
  }

  private *piece(
    document: HubbleDocument,
    piece: LogPiece,
    check: (section: Section) => readonly Diagnostic[],
  ): Generator<readonly Diagnostic[]> {
    let clean: ReadonlyMap<number, number> | undefined;
    if (document.kind === 'flows') {
      const lines = cleanLines(piece.text, this.clean);
      let step = lines.next();
      for (; step.done !== true; step = lines.next()) yield [];
      clean = step.value;
      if (!clean) return;
    }
    for (const section of document.sectionsOf(piece)) {
      const { start, end } = section.root.span;
      if (clean?.get(start) !== end) yield check(section);
    }
  }
}

function allMoved(found: readonly Diagnostic[], start: number): readonly Diagnostic[] {
  return found.map((one) => moved(one, start));
}
