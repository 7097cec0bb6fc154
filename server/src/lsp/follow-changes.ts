import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { isConfig } from '../service/config/project-configs.js';
import { CONFIG_NAME } from '../service/config/wishes.js';
import { askedClient } from './asked-client.js';
import type { FlowLenses } from './flow-lenses.js';
import { followFolders } from './folders.js';
import type { Held } from './held.js';
import type { Reporting } from './reporting.js';
import type { Session } from './session.js';
import type { Statuses } from './statuses.js';

/** Who is told of changes. */
export interface Told {
  readonly diagnostics: Reporting;
  readonly lenses: FlowLenses;
  readonly statuses: Statuses;
}

/** Follows what the client says of its settings, its folders, the files on its disk and those that it has open. */
export function followChanges(held: Held, told: Told): void {
  followSettings(held, told);
  followBeside(held, told);
  followTexts(held, told);
}

function followSettings({ session, settings }: Held, { diagnostics, lenses }: Told): void {
  const { connection, client } = session;
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
    watchFiles(session);
    settings.ask(configured);
  });
}

function watchFiles({ connection, client }: Session): void {
  if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = [{ globPattern: `**/{${CONFIG_NAME},Chart.yaml,Chart.lock}` }];
  const watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  void askedClient(connection.console, 'watch files', watching);
}

/** What is read beside the open files may have changed. */
function changedBeside({ session, configs }: Held): void {
  session.files.saved();
  configs.forget();
}

function followBeside(held: Held, { diagnostics, lenses }: Told): void {
  const { connection, client, host } = held.session;
  followFolders(connection, client, held.folders, () => {
    host.setFolders(held.folders);
    changedBeside(held);
    diagnostics.changedAll();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // A log that is written to must not have everything checked again.
    if (lenses.filesChanged(changes.map(({ uri }) => uri)) && changes.length === 1) return;
    changedBeside(held);
    diagnostics.changedAll();
  });
}

function followTexts(held: Held, { diagnostics, statuses }: Told): void {
  const { configs } = held;
  const { texts, files } = held.session;
  texts.onDidChangeContent(({ document }) => {
    if (!isConfig(document.uri)) {
      diagnostics.changed(document);
      return;
    }
    configs.forget();
    diagnostics.changedAll();
  });
  texts.onDidSave(() => {
    changedBeside(held);
  });
  texts.onDidClose(({ document }) => {
    diagnostics.closed(document.uri);
    files.close(document.uri);
    statuses.forget(document.uri);
    if (isConfig(document.uri)) configs.forget();
  });
}
