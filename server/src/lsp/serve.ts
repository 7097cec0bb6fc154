import {
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type ClientCapabilities,
  type Connection,
  type Diagnostic as LspDiagnostic,
  type InitializeParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { eventCount } from '../document/event-count.js';
import { releaseBeside } from '../service/config/chart-files.js';
import { isConfig, ProjectConfigs } from '../service/config/project-configs.js';
import { CONFIG_NAME } from '../service/config/wishes.js';
import type { Diagnostic } from '../service/diagnostic.js';
import type { Release } from '../tables/release.js';
import { askedClient } from './asked-client.js';
import { positionEncoding } from './capabilities.js';
import { ClientSettings } from './client-settings.js';
import { pullsDiagnostics } from './client.js';
import { serveCodeActions } from './code-actions.js';
import { serveCompletion } from './complete.js';
import { serveDescriptions } from './describe.js';
import { kindBySetting } from './file-kinds.js';
import { serveFilterCommands } from './filter-commands.js';
import { FlowLenses } from './flow-lenses.js';
import { followFolders, foldersOf } from './folders.js';
import { guarded } from './guarded.js';
import type { Host } from './host.js';
import { JudgedFiles } from './judged-files.js';
import { OpenFiles } from './open-files.js';
import { openTexts } from './open-texts.js';
import { PulledDiagnostics } from './pulled-diagnostics.js';
import { PushedDiagnostics } from './pushed-diagnostics.js';
import type { Checked, Reporting } from './reporting.js';
import { serveSemanticTokens } from './semantic-tokens.js';
import type { Session } from './session.js';
import { clientCommands, wantsStatus } from './settings.js';
import { Statuses } from './statuses.js';
import { serveStructure } from './structure.js';
import { toDiagnostic } from './to-diagnostic.js';

/**
 * Answers an LSP client that has been told what the server can do, until it hangs up. Nothing is read but the documents it
 * opens and, through the host, the Chart.yaml or Chart.lock beside them, the .hubble-ls.yaml above and the flow log that the
 * settings name; nothing is sent but answers.
 */
export function serve(connection: Connection, host: Host, initialize: InitializeParams): void {
  const client: ClientCapabilities = initialize.capabilities;
  const options: unknown = initialize.initializationOptions;
  const texts = new TextDocuments(openTexts(positionEncoding(client)));
  const folders = foldersOf(initialize);
  host.setFolders(folders);
  const settings = new ClientSettings(connection, client, options);
  const openText = (uri: string): string | undefined => texts.get(uri)?.getText();
  const configs = new ProjectConfigs({
    files: host,
    openText,
    folders,
    onRead: (uri, _text, { problems }) => {
      for (const { message } of problems) connection.console.warn(`${uri}: ${message}`);
    },
  });
  const files = new OpenFiles({
    told: (uri) => configs.kindOf(uri) ?? kindBySetting(uri, settings.current.files, folders),
    releaseBeside: (uri) => releaseBeside(uri, host, openText),
  });
  const judged = new JudgedFiles(files, configs, settings);
  const guard = guarded(connection, texts, (text) => judged.waiting(text));
  const session: Session = {
    connection,
    host,
    guard,
    texts,
    files,
    get settings() {
      return settings.current;
    },
    folders,
    client,
    commands: clientCommands(options),
  };
  const releaseOf = (text: TextDocument): Release => judged.release(text).release;
  const lenses = new FlowLenses(session);
  serveFilterCommands(session);
  serveSemanticTokens(session);
  serveDescriptions(session, releaseOf);
  serveCompletion(session, releaseOf);
  serveCodeActions(session, judged);
  serveStructure(session, releaseOf);

  const statuses = new Statuses(connection, wantsStatus(options));
  const report = (text: TextDocument, found: readonly Diagnostic[]): LspDiagnostic[] => {
    const { kind } = files.document(text);
    const events = eventCount(files.document(text));
    statuses.send({ uri: text.uri, kind, ...judged.release(text), ...(events !== undefined && { events }) });
    return found.map((one) => toDiagnostic(text, one, client));
  };
  const checked: Checked = { steps: (text) => judged.steps(text), report };
  const diagnostics: Reporting = pullsDiagnostics(client)
    ? new PulledDiagnostics(session, checked)
    : new PushedDiagnostics(session, checked);

  const configured = (): void => {
    diagnostics.changedAll();
    if (client.workspace?.inlayHint?.refreshSupport)
      void askedClient(connection.console, 'refresh inlay hints', connection.languages.inlayHint.refresh());
    if (client.workspace?.semanticTokens?.refreshSupport)
      void askedClient(connection.console, 'refresh semantic tokens', connection.languages.semanticTokens.refresh());
    lenses.configured();
  };
  settings.follow(configured);
  connection.onInitialized(() => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: `**/{${CONFIG_NAME},Chart.yaml,Chart.lock}` }];
      const watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      void askedClient(connection.console, 'watch files', watching);
    }
    settings.ask(configured);
  });

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
