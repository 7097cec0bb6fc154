import type { TextDocument } from 'vscode-languageserver-textdocument';
import { folds } from '../service/folding.js';
import { documentLinks } from '../service/links.js';
import { selectionRanges } from '../service/selection.js';
import { documentSymbols } from '../service/symbols.js';
import type { Release } from '../tables/release.js';
import { toDocumentLink, toFoldingRange, toSelectionRange } from './convert.js';
import type { Session } from './session.js';
import { toSymbols } from './to-symbols.js';

/** Answers what an editor asks about a file as a whole: its outline, what folds, how a selection grows, its links. */
export function serveStructure(
  { connection, guard, files, client }: Session,
  releaseOf: (text: TextDocument) => Release,
): void {
  connection.onDocumentSymbol(
    guard.request('document symbol', (text) => {
      const symbols = documentSymbols(files.document(text));
      return symbols.length > 0 ? toSymbols(text, symbols, client) : undefined;
    }),
  );
  connection.onFoldingRanges(
    guard.request('folding range', (text) => {
      const found = folds(files.document(text));
      return found.length > 0 ? found.map(toFoldingRange) : undefined;
    }),
  );
  connection.onSelectionRanges(
    guard.request('selection range', (text, { positions }) => {
      const offsets = positions.map((position) => text.offsetAt(position));
      const found = offsets.map((offset) => selectionRanges(files.document(text), offset));
      if (found.every((spans) => spans.length === 0)) return undefined;
      return found.map((spans, index) => toSelectionRange(text, offsets[index] ?? 0, spans));
    }),
  );
  connection.onDocumentLinks(
    guard.request('document link', (text) => {
      const links = documentLinks(files.document(text), releaseOf(text));
      return links.length > 0 ? links.map((link) => toDocumentLink(text, link, client)) : undefined;
    }),
  );
}
