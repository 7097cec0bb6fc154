import type { Connection, TextDocumentIdentifier, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Handlers that answer nothing rather than fail: a fault of ours is written to the log, never shown to the user. */
export interface Guard {
  request<P extends { textDocument: TextDocumentIdentifier }, R>(
    what: string,
    answer: (text: TextDocument, params: P) => R | undefined,
  ): (params: P) => R | null | Promise<R | null>;
  event(what: string, handle: (text: TextDocument) => void): (text: TextDocument) => void;
  /** For what a client waits for, or has an older version of: it is none where we fail. */
  list<T>(what: string, find: (text: TextDocument) => T[]): (text: TextDocument) => T[];
  /** For what no message asks for: the end of a timer. */
  task(what: string, run: () => void): () => void;
  /** For what is asked about an item of ours: it stays as it came where we fail. */
  item<T>(what: string, answer: (item: T) => T): (item: T) => T;
}

/**
 * Guards for the documents of a connection.
 *
 * @param waiting Gives what must be there before a request about a document is answered; undefined where it is.
 */
export function guarded(
  connection: Connection,
  texts: TextDocuments<TextDocument>,
  waiting: (text: TextDocument) => Promise<void> | undefined,
): Guard {
  const attempt = <R>(what: string, run: () => R | undefined): R | undefined => {
    try {
      return run();
    } catch (fault) {
      const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      connection.console.error(`${what}: ${text}`);
      return undefined;
    }
  };
  return {
    request: (what, answer) => (params) => {
      const { uri } = params.textDocument;
      const attempted = <T>(run: (text: TextDocument) => T | undefined): T | undefined => {
        const text = texts.get(uri);
        return text && attempt(`${what} of ${uri}`, () => run(text));
      };
      const now = () => attempted((text) => answer(text, params)) ?? null;
      const first = attempted(waiting);
      return first ? first.then(now) : now();
    },
    event: (what, handle) => (text) => {
      attempt(`${what} of ${text.uri}`, () => {
        handle(text);
        return undefined;
      });
    },
    task: (what, run) => () => {
      attempt(what, run);
    },
    list: (what, find) => (text) => attempt(`${what} of ${text.uri}`, () => find(text)) ?? [],
    item: (what, answer) => (item) => attempt(what, () => answer(item)) ?? item,
  };
}
