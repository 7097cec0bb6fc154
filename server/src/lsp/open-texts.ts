import type {
  PositionEncodingKind,
  TextDocumentContentChangeEvent,
  TextDocumentsConfiguration,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { JsonLog } from '../syntax/json-log.js';
import { EncodedText, type Encoding } from './encoded-text.js';
import { LogText, OPEN_TEXTS } from './log-text.js';

/** How open documents are made and changed for a client that counts characters in an encoding. */
export function openTexts(encoding: PositionEncodingKind): TextDocumentsConfiguration<TextDocument> {
  return encoding === 'utf-8' || encoding === 'utf-32' ? encodedTexts(encoding) : OPEN_TEXTS;
}

/** The pieces of a document that is a long log. */
export function logOf(text: TextDocument): JsonLog | undefined {
  const inner = text instanceof EncodedText ? text.inner : text;
  return inner instanceof LogText ? inner.log : undefined;
}

function encodedTexts(encoding: Encoding): TextDocumentsConfiguration<TextDocument> {
  const wrap = (text: TextDocument): EncodedText => new EncodedText(text, encoding);
  return {
    create: (uri, languageId, version, content) => wrap(OPEN_TEXTS.create(uri, languageId, version, content)),
    // Each change counts in the text that the one before has left.
    update: (document, changes, version) => changes.reduce((text, change) => changed(text, change, version), document),
  };

  function changed(text: TextDocument, change: TextDocumentContentChangeEvent, version: number): TextDocument {
    if (!(text instanceof EncodedText)) return OPEN_TEXTS.update(text, [change], version);
    const inner = 'range' in change ? { range: text.decodedRange(change.range), text: change.text } : change;
    return wrap(OPEN_TEXTS.update(text.inner, [inner], version));
  }
}
