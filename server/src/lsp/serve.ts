import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type ClientCapabilities,
  type Connection,
  type Diagnostic as LspDiagnostic,
  type InitializeParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { eventCount } from '../document/event-count.js';
import type { FoundRelease } from '../document/release-in.js';
import { releaseBeside } from '../service/config/chart-files.js';
import { readProjectConfig } from '../service/config/project-config.js';
import { isConfig, ProjectConfigs } from '../service/config/project-configs.js';
import { CONFIG_NAME, levelsOf, releaseAsked } from '../service/config/wishes.js';
import type { CheckContext } from '../service/diagnose.js';
import type { Diagnostic } from '../service/diagnostic.js';
import { inlayHints } from '../service/hints.js';
import { hover } from '../service/hover.js';
import type { Release } from '../tables/release.js';
import { askedClient } from './asked-client.js';
import { positionEncoding } from './capabilities.js';
import type { Steps } from './checking.js';
import { pullsDiagnostics } from './client.js';
import { serveCodeActions, type Problems } from './code-actions.js';
import { serveCompletion } from './complete.js';
import { toHover, toInlayHint, toSpan } from './convert.js';
import { kindBySetting } from './file-kinds.js';
import { guarded } from './guarded.js';
import { followFolders, foldersOf } from './folders.js';
import type { Host } from './host.js';
import { serveFilterCommands } from './filter-commands.js';
import { FlowLenses } from './flow-lenses.js';
import { OpenFiles } from './open-files.js';
import { serveSemanticTokens } from './semantic-tokens.js';
import { openTexts } from './open-texts.js';
import { PulledDiagnostics } from './pulled-diagnostics.js';
import { PushedDiagnostics } from './pushed-diagnostics.js';
import type { Reporting } from './reporting.js';
import { serveStructure } from './structure.js';
import type { Session } from './session.js';
import { clientCommands, initialSettings, readSettings, wantsStatus } from './settings.js';
import { Statuses } from './statuses.js';
import { toDiagnostic } from './to-diagnostic.js';

/**
 * Answers an LSP client that has been told what the server can do, until it hangs up. Nothing is read but the documents it
 * opens and, through the host, the Chart.yaml or Chart.lock beside them, the .hubble-ls.yaml above and the flow log that the
 * settings name; nothing is sent but answers.
 */
export function serve(connection: Connection, host: Host, initialize: InitializeParams): void {
  const client: ClientCapabilities = initialize.capabilities;
  const texts = new TextDocuments(openTexts(positionEncoding(client)));
  const folders = foldersOf(initialize);
  host.setFolders(folders);
  const initial = initialSettings(initialize.initializationOptions);
  let settings = readSettings(initial);
  const files = new OpenFiles({
    told: (uri) => configs.kindOf(uri) ?? kindBySetting(uri, settings.files, folders),
    releaseBeside: (uri) => releaseBeside(uri, host, (open) => texts.get(open)?.getText()),
  });
  const configs = new ProjectConfigs({
    files: host,
    openText: (uri) => texts.get(uri)?.getText(),
    folders,
    onRead: (uri, _text, { problems }) => {
      for (const { message } of problems) connection.console.warn(`${uri}: ${message}`);
    },
  });
  const foundRelease = (text: TextDocument): FoundRelease =>
    files.release(text, releaseAsked(settings, configs.of(text.uri)));
  const releaseOf = (text: TextDocument): Release => foundRelease(text).release;
  const contextOf = (text: TextDocument): CheckContext => ({
    release: releaseOf(text),
    levels: levelsOf(settings, configs.of(text.uri)),
  });
  /** What must be read before anything is said of a file: first its config, which may say what it is. */
  const waiting = (text: TextDocument): Promise<void> | undefined => {
    const beside = (): Promise<void> | undefined => files.waiting(text, releaseAsked(settings, configs.of(text.uri)));
    return configs.reading(text.uri)?.then(beside) ?? beside();
  };
  const guard = guarded(connection, texts, waiting);
  const session: Session = {
    connection,
    host,
    guard,
    texts,
    files,
    get settings() {
      return settings;
    },
    folders,
    client,
    commands: clientCommands(initialize.initializationOptions),
  };
  const lenses = new FlowLenses(session);
  serveFilterCommands(session);
  serveSemanticTokens(session);

  const statuses = new Statuses(connection, wantsStatus(initialize.initializationOptions));
  const report = (text: TextDocument, found: readonly Diagnostic[]): LspDiagnostic[] => {
    const document = files.document(text);
    const events = eventCount(document);
    const { release, from } = foundRelease(text);
    statuses.send({ uri: text.uri, kind: document.kind, release, from, ...(events !== undefined && { events }) });
    return found.map((one) => toDiagnostic(text, one, client));
  };
  const steps = function* (text: TextDocument): Steps {
    const reading = waiting(text);
    if (reading) yield reading;
    if (isConfig(text.uri)) yield readProjectConfig(text.getText()).problems;
    else yield* files.diagnostics(text, contextOf(text));
  };
  const diagnostics: Reporting = pullsDiagnostics(client)
    ? new PulledDiagnostics(session, { steps, report })
    : new PushedDiagnostics(session, { steps, report });
  const configure = async (pushed: unknown): Promise<void> => {
    const section: unknown = client.workspace?.configuration
      ? await askedClient(connection.console, 'tell its settings', connection.workspace.getConfiguration('hubble'))
      : (pushed as { hubble?: unknown } | null)?.hubble;
    // A client without settings sends none, and means what it said when it started.
    settings = readSettings(section ?? initial);
    diagnostics.changedAll();
    if (client.workspace?.inlayHint?.refreshSupport)
      void askedClient(connection.console, 'refresh inlay hints', connection.languages.inlayHint.refresh());
    if (client.workspace?.semanticTokens?.refreshSupport)
      void askedClient(connection.console, 'refresh semantic tokens', connection.languages.semanticTokens.refresh());
    lenses.configured();
  };

  connection.onInitialized(() => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: `**/{${CONFIG_NAME},Chart.yaml,Chart.lock}` }];
      const watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      void askedClient(connection.console, 'watch files', watching);
    }
    if (!client.workspace?.configuration) return;
    void configure(undefined);
    if (client.workspace.didChangeConfiguration?.dynamicRegistration) {
      const telling = connection.client.register(DidChangeConfigurationNotification.type, { section: 'hubble' });
      void askedClient(connection.console, 'tell of changed settings', telling);
    }
  });
  connection.onDidChangeConfiguration((change) => void configure(change.settings));

  connection.onHover(
    guard.request('hover', (text, { position }) => {
      const found = hover(files.document(text), text.offsetAt(position), releaseOf(text));
      return found && toHover(text, found, client);
    }),
  );
  serveCompletion(session, releaseOf);
  const problems: Problems = {
    within: (text, span) =>
      isConfig(text.uri)
        ? readProjectConfig(text.getText()).problems
        : files.diagnosticsWithin(text, span, contextOf(text)),
    ofText: (text, content) =>
      isConfig(text.uri) ? readProjectConfig(content).problems : files.diagnosticsOf(text, content, contextOf(text)),
  };
  serveCodeActions(session, problems);
  serveStructure(connection, guard, files, releaseOf, client);
  connection.languages.inlayHint.on(
    guard.request('inlay hint', (text, { range }) => {
      if (!settings.inlayHints) return undefined;
      return inlayHints(files.document(text), toSpan(text, range)).map((hint) => toInlayHint(text, hint));
    }),
  );

  /** What is read beside the open files may have changed. */
  const changedBeside = (): void => {
    files.saved();
    configs.forget();
  };
  followFolders(connection, client, folders, () => {
    host.setFolders(folders);
    changedBeside();
    diagnostics.changedAll();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // A log that is written to must not have everything checked again.
    if (lenses.filesChanged(changes.map(({ uri }) => uri)) && changes.length === 1) return;
    changedBeside();
    diagnostics.changedAll();
  });
  texts.onDidChangeContent(({ document }) => {
    if (!isConfig(document.uri)) {
      diagnostics.changed(document);
      return;
    }
    configs.forget();
    diagnostics.changedAll();
  });
  texts.onDidSave(changedBeside);
  texts.onDidClose(({ document }) => {
    diagnostics.closed(document.uri);
    files.close(document.uri);
    statuses.forget(document.uri);
    if (isConfig(document.uri)) configs.forget();
  });
  texts.listen(connection);
}
