import type { TextDocument } from 'vscode-languageserver-textdocument';
import { complete } from '../service/completion.js';
import type { Release } from '../tables/release.js';
import { Offered } from './offered.js';
import type { Session } from './session.js';
import { toCompletionItem } from './to-completion-item.js';

/** Answers what can be written at a place, and what is to be known of it. */
export function serveCompletion(
  { connection, guard, texts, files, client }: Session,
  releaseOf: (text: TextDocument) => Release,
): void {
  const capabilities = client.textDocument?.completion;
  const snippets = capabilities?.completionItem?.snippetSupport === true;
  const offered = new Offered(capabilities?.completionItem?.documentationFormat);
  connection.onCompletion(
    guard.request('completion', (text, { position }) => {
      const others = texts.all().filter(({ uri }) => uri !== text.uri);
      const items = complete(files.document(text), text.offsetAt(position), {
        release: releaseOf(text),
        snippets,
        others: others.map((other) => files.document(other)),
      });
      const tickets = offered.keep(items);
      return items.length > 0
        ? items.map((item, order) => toCompletionItem(text, item, order, tickets[order], capabilities))
        : undefined;
    }),
  );
  connection.onCompletionResolve(guard.item('documentation of an item', (item) => offered.resolve(item)));
}
