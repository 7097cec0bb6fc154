import type { Connection, TextDocumentIdentifier, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Handlers that answer nothing rather than fail: a fault of ours is written to the log, never shown to the user. */
export interface Guard {
  request<P extends { textDocument: TextDocumentIdentifier }, R>(
    what: string,
    answer: (text: TextDocument, params: P) => R | undefined,
  ): (params: P) => R | null;
  event(what: string, handle: (text: TextDocument) => void): (text: TextDocument) => void;
}

/** Guards for the documents of a connection. */
export function guarded(connection: Connection, texts: TextDocuments<TextDocument>): Guard {
  const attempt = <R>(what: string, uri: string, run: () => R | undefined): R | undefined => {
    try {
      return run();
    } catch (fault) {
      const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      connection.console.error(`${what} of ${uri}: ${text}`);
      return undefined;
    }
  };
  return {
    request: (what, answer) => (params) => {
      const text = texts.get(params.textDocument.uri);
      return (text && attempt(what, text.uri, () => answer(text, params))) ?? null;
    },
    event: (what, handle) => (text) => {
      attempt(what, text.uri, () => {
        handle(text);
        return undefined;
      });
    },
  };
}
