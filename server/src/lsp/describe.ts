import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inlayHints } from '../service/hints.js';
import { hover } from '../service/hover.js';
import type { Release } from '../tables/release.js';
import { toHover, toInlayHint, toSpan } from './convert.js';
import type { Session } from './session.js';

/** Some editors ask for the hints of a whole file; nobody sees more of it at a time. In UTF-16 units. */
const LONGEST = 1_000_000;

/** Answers what things mean: hovers, and the names beside numbers. */
export function serveDescriptions(session: Session, releaseOf: (text: TextDocument) => Release): void {
  const { connection, guard, files, client } = session;
  connection.onHover(
    guard.request('hover', (text, { position }) => {
      const found = hover(files.document(text), text.offsetAt(position), releaseOf(text));
      return found && toHover(text, found, client);
    }),
  );
  connection.languages.inlayHint.on(
    guard.request('inlay hint', (text, { range }) => {
      if (!session.settings.inlayHints) return undefined;
      const { start, end } = toSpan(text, range);
      const part = { start, end: Math.min(end, start + LONGEST) };
      return inlayHints(files.document(text), part).map((hint) => toInlayHint(text, hint));
    }),
  );
}
