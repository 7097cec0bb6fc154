import {
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
  type DocumentLink as LspDocumentLink,
  type DocumentSymbol as LspDocumentSymbol,
  type FoldingRange,
  type SelectionRange,
  type Hover as LspHover,
  type InlayHint as LspInlayHint,
  type Range,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../service/completion.js';
import type { InlayHint } from '../service/hints.js';
import type { Fold } from '../service/folding.js';
import type { Hover } from '../service/hover.js';
import type { DocumentLink } from '../service/links.js';
import type { DocumentSymbol } from '../service/symbols.js';
import type { Span } from '../syntax/node.js';
import type { TextEdit } from '../syntax/place.js';

export function toRange(text: TextDocument, { start, end }: Span): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

export function toSpan(text: TextDocument, { start, end }: Range): Span {
  return { start: text.offsetAt(start), end: text.offsetAt(end) };
}

export function toHover(text: TextDocument, hover: Hover): LspHover {
  return { contents: { kind: MarkupKind.Markdown, value: hover.markdown }, range: toRange(text, hover.span) };
}

export function toInlayHint(text: TextDocument, hint: InlayHint): LspInlayHint {
  return { position: text.positionAt(hint.offset), label: hint.name, tooltip: hint.meaning, paddingLeft: true };
}

/** The item without its documentation, which `Offered` adds on request; `data` is what it is found again by. */
export function toCompletionItem(
  text: TextDocument,
  completion: Completion,
  order: number,
  data: unknown,
): CompletionItem {
  return {
    label: completion.label,
    labelDetails: { description: completion.detail },
    detail: completion.detail,
    kind: completion.kind,
    filterText: completion.filterText,
    sortText: String(order).padStart(4, '0'),
    insertTextMode: InsertTextMode.asIs,
    insertTextFormat: completion.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(completion.deprecated && { tags: [CompletionItemTag.Deprecated] }),
    textEdit: toTextEdit(text, completion.edit),
    data,
  };
}

export function toDocumentSymbol(text: TextDocument, symbol: DocumentSymbol): LspDocumentSymbol {
  const range = toRange(text, symbol.span);
  const { name, detail, kind } = symbol;
  const children = symbol.children.map((child) => toDocumentSymbol(text, child));
  return { name, detail, kind, range, selectionRange: range, children };
}

export function toFoldingRange({ start, end }: Fold): FoldingRange {
  return { startLine: start, endLine: end };
}

/** The innermost of nested parts, each with the next one around it as its parent; the place itself where there are none. */
export function toSelectionRange(text: TextDocument, offset: number, spans: readonly Span[]): SelectionRange {
  const parent = spans.reduceRight<SelectionRange | undefined>(
    (around, span) => ({ range: toRange(text, span), ...(around && { parent: around }) }),
    undefined,
  );
  return parent ?? { range: toRange(text, { start: offset, end: offset }) };
}

export function toDocumentLink(text: TextDocument, { span, url, tooltip }: DocumentLink): LspDocumentLink {
  return { range: toRange(text, span), target: url, tooltip };
}

export function toTextEdit(text: TextDocument, edit: TextEdit): LspTextEdit {
  return { range: toRange(text, edit), newText: edit.newText };
}
