import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import { plainText } from '../service/plain-text.js';
import { prefersMarkdown } from './client.js';

/** Markdown in the best of the formats that a client lists. */
export function toContent(markdown: string, formats: readonly MarkupKind[] | undefined): MarkupContent {
  return prefersMarkdown(formats)
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainText(markdown).trimEnd() };
}
