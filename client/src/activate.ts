import { commands, window, workspace, type ExtensionContext, type TextDocument } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { OPEN_MATCHING_FLOWS } from '../../server/src/lsp/client-commands.js';
import { chooseFlowLog } from './choose-flow-log.js';
import { isCandidate, SELECTOR } from './languages.js';
import { registerFilterCommands } from './filter-commands.js';
import { MatchingFlowsDocuments } from './matching-flows.js';
import { registerMenuCommands } from './menu-commands.js';
import { PROGRESS } from './progress.js';
import { ServerHandle } from './server-handle.js';
import { StatusItem } from './status-item.js';

/** How long a file must rest, in milliseconds, before a change to it is looked at again. */
const REST = 300;

/**
 * Wires the language server into the editor. It is started by the first document that may be one of Hubble's; all
 * others cost one look at their text.
 *
 * @param create makes a client that never opens the log by itself: a question that failed is no reason to disturb
 * anybody, and a server that cannot be started is said all the same
 */
export function activateWith(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => Promise<BaseLanguageClient>,
): void {
  const log = window.createOutputChannel('Hubble', { log: true });
  const status = new StatusItem();
  const initializationOptions = { commands: [OPEN_MATCHING_FLOWS], readsFiles: true, documentStatus: true };
  const server = new ServerHandle(
    (errorHandler) =>
      create({
        documentSelector: [...SELECTOR],
        outputChannel: log,
        initializationOptions,
        middleware: PROGRESS,
        errorHandler,
      }),
    status,
  );
  const glance = (document: TextDocument): void => {
    if (!server.started && isCandidate(document)) server.start();
  };
  let resting: NodeJS.Timeout | undefined;
  context.subscriptions.push(
    log,
    status,
    server,
    new MatchingFlowsDocuments(server),
    ...registerFilterCommands(server),
    ...registerMenuCommands(context, status),
    commands.registerCommand('hubble.chooseFlowLog', chooseFlowLog),
    workspace.onDidOpenTextDocument(glance),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (server.started) return;
      clearTimeout(resting);
      resting = setTimeout(() => {
        glance(document);
      }, REST);
    }),
    commands.registerCommand('hubble.restartServer', () => server.restart()),
    commands.registerCommand('hubble.showLog', () => {
      log.show();
    }),
  );
  workspace.textDocuments.forEach(glance);
}
