import {
  DidChangeConfigurationNotification,
  TextDocuments,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { complete } from '../service/completion.js';
import type { Diagnostic } from '../service/diagnostic.js';
import { fixesWithin } from '../service/fixes.js';
import { inlayHints } from '../service/hints.js';
import { hover } from '../service/hover.js';
import type { Release } from '../tables/release.js';
import { releaseBeside } from './chart-files.js';
import { Checking, type Steps } from './checking.js';
import { toCodeAction, toCompletionItem, toDiagnostic, toHover, toInlayHint, toSpan } from './convert.js';
import { kindBySetting } from './file-kinds.js';
import { guarded } from './guarded.js';
import type { Host } from './host.js';
import { Offered } from './offered.js';
import { OpenFiles } from './open-files.js';
import { serveStructure } from './structure.js';
import { readSettings } from './settings.js';
import { Statuses } from './statuses.js';

/**
 * Answers an LSP client that has been told what the server can do, until it hangs up. Nothing is read but the documents it
 * opens and, through the host, the Chart.yaml or Chart.lock beside them; nothing is sent but answers.
 */
export function serve(connection: Connection, host: Host, initialize: InitializeParams): void {
  const texts = new TextDocuments(TextDocument);
  const client: ClientCapabilities = initialize.capabilities;
  const folders = (initialize.workspaceFolders ?? []).map(({ uri }) => uri);
  host.setFolders(folders);
  let settings = readSettings(initialize.initializationOptions);
  const files = new OpenFiles({
    told: (uri) => kindBySetting(uri, settings.files, folders),
    releaseBeside: (uri) => releaseBeside(uri, host, (open) => texts.get(open)?.getText()),
  });
  const releaseOf = (text: TextDocument): Release => files.release(text, settings.release).release;
  const offered = new Offered();
  const guard = guarded(connection, texts, (text) => files.waiting(text, settings.release));

  const statuses = new Statuses(connection);
  const publish = (text: TextDocument, found: readonly Diagnostic[]): void => {
    const { kind } = files.document(text);
    const { release, from } = files.release(text, settings.release);
    const diagnostics = found.map((one) => toDiagnostic(text, one));
    void connection.sendDiagnostics({ uri: text.uri, version: text.version, diagnostics });
    statuses.send({ uri: text.uri, kind, release, from });
  };
  const steps = function* (text: TextDocument): Steps {
    const waiting = files.waiting(text, settings.release);
    if (waiting) yield waiting;
    yield* files.diagnostics(text, releaseOf(text));
  };
  const checking = new Checking({ steps, publish }, guard);
  const configure = async (pushed: unknown): Promise<void> => {
    const section: unknown = client.workspace?.configuration
      ? await connection.workspace.getConfiguration('hubble')
      : (pushed as { hubble?: unknown } | null)?.hubble;
    settings = readSettings(section);
    for (const text of texts.all()) checking.start(text);
    if (client.workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
  };

  connection.onInitialized(() => {
    if (!client.workspace?.configuration) return;
    void configure(undefined);
    if (client.workspace.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'hubble' });
    }
  });
  connection.onDidChangeConfiguration((change) => void configure(change.settings));

  connection.onHover(
    guard.request('hover', (text, { position }) => {
      const found = hover(files.document(text), text.offsetAt(position), releaseOf(text));
      return found && toHover(text, found);
    }),
  );
  connection.onCompletion(
    guard.request('completion', (text, { position }) => {
      const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
      const others = texts.all().filter(({ uri }) => uri !== text.uri);
      const items = complete(files.document(text), text.offsetAt(position), {
        release: releaseOf(text),
        snippets,
        others: others.map((other) => files.document(other)),
      });
      const tickets = offered.keep(items);
      return items.length > 0
        ? items.map((item, order) => toCompletionItem(text, item, order, tickets[order]))
        : undefined;
    }),
  );
  connection.onCompletionResolve((item) => offered.resolve(item));
  connection.onCodeAction(
    guard.request('code action', (text, { range }) => {
      const fixes = fixesWithin(
        files.diagnosticsWithin(text, toSpan(text, range), releaseOf(text)),
        toSpan(text, range),
      );
      return fixes.map((fix) => toCodeAction(text, fix));
    }),
  );
  serveStructure(connection, guard, files, releaseOf);
  connection.languages.inlayHint.on(
    guard.request('inlay hint', (text, { range }) => {
      if (!settings.inlayHints) return undefined;
      return inlayHints(files.document(text), toSpan(text, range)).map((hint) => toInlayHint(text, hint));
    }),
  );

  texts.onDidChangeContent(({ document }) => {
    checking.start(document);
  });
  texts.onDidSave(() => {
    files.saved();
  });
  texts.onDidClose(({ document }) => {
    checking.stop(document.uri);
    files.close(document.uri);
    statuses.forget(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  texts.listen(connection);
}
