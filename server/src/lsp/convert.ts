import type {
  ClientCapabilities,
  DocumentLink as LspDocumentLink,
  FoldingRange,
  SelectionRange,
  Hover as LspHover,
  InlayHint as LspInlayHint,
  Range,
  TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint } from '../service/hints.js';
import type { Fold } from '../service/folding.js';
import type { Hover } from '../service/hover.js';
import type { DocumentLink } from '../service/links.js';
import type { Span } from '../syntax/node.js';
import type { TextEdit } from '../syntax/place.js';
import { toContent } from './content.js';

/** A part of a text, from offsets to lines and characters of the client. */
export function toRange(text: TextDocument, { start, end }: Span): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** The other way round. */
export function toSpan(text: TextDocument, { start, end }: Range): Span {
  return { start: text.offsetAt(start), end: text.offsetAt(end) };
}

/** A hover in a format that the client takes. */
export function toHover(text: TextDocument, hover: Hover, client: ClientCapabilities): LspHover {
  const formats = client.textDocument?.hover?.contentFormat;
  return { contents: toContent(hover.markdown, formats), range: toRange(text, hover.span) };
}

/** A name behind its number. */
export function toInlayHint(text: TextDocument, hint: InlayHint): LspInlayHint {
  return { position: text.positionAt(hint.offset), label: hint.name, tooltip: hint.meaning, paddingLeft: true };
}

/** Lines that fold. */
export function toFoldingRange({ start, end }: Fold): FoldingRange {
  return { startLine: start, endLine: end };
}

/**
 * The innermost of nested parts, each with the next one around it as its parent; the place itself where there are none.
 */
export function toSelectionRange(text: TextDocument, offset: number, spans: readonly Span[]): SelectionRange {
  const parent = spans.reduceRight<SelectionRange | undefined>(
    (around, span) => ({ range: toRange(text, span), ...(around && { parent: around }) }),
    undefined,
  );
  return parent ?? { range: toRange(text, { start: offset, end: offset }) };
}

/** A link, with what it leads to where the client shows that. */
export function toDocumentLink(
  text: TextDocument,
  { span, url, tooltip }: DocumentLink,
  client: ClientCapabilities,
): LspDocumentLink {
  const takesTooltip = client.textDocument?.documentLink?.tooltipSupport === true;
  return { range: toRange(text, span), target: url, ...(takesTooltip && { tooltip }) };
}

/** A change of a text. */
export function toTextEdit(text: TextDocument, edit: TextEdit): LspTextEdit {
  return { range: toRange(text, edit), newText: edit.newText };
}
