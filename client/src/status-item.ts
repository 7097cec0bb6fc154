import {
  commands,
  DiagnosticSeverity,
  languages,
  StatusBarAlignment,
  window,
  workspace,
  type Disposable,
  type Uri,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentStatus } from '../../server/src/lsp/protocol.js';
import { statusText, statusWords, type Counts } from './status-text.js';

/** Says in the status bar what the document at hand was taken for; hidden beside everything foreign. */
export class StatusItem implements Disposable {
  private readonly item = window.createStatusBarItem('hubble.kind', StatusBarAlignment.Right, 100);
  private readonly known = new Map<string, DocumentStatus>();
  private readonly listeners = [
    window.onDidChangeActiveTextEditor(() => {
      this.show();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) this.show();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
  ];

  constructor() {
    this.item.name = 'Hubble';
    this.item.command = 'hubble.showMenu';
  }

  /** What the document at hand was taken for; undefined beside everything foreign. */
  get current(): DocumentStatus | undefined {
    const uri = window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : this.known.get(uri);
    return status?.kind === 'none' ? undefined : status;
  }

  follow(client: BaseLanguageClient): void {
    void commands.executeCommand('setContext', 'hubble.started', true);
    client.onNotification('hubble/documentStatus', (status: DocumentStatus) => {
      this.known.set(status.uri, status);
      this.show();
    });
  }

  dispose(): void {
    this.listeners.forEach((listener) => {
      listener.dispose();
    });
    this.item.dispose();
  }

  private show(): void {
    const status = this.current;
    // What the menus and the palette show commands by.
    void commands.executeCommand('setContext', 'hubble.active', status !== undefined);
    void commands.executeCommand('setContext', 'hubble.kind', status?.kind ?? 'none');
    const uri = window.activeTextEditor?.document.uri;
    if (!status || !uri) {
      this.item.hide();
      return;
    }
    const counts = countProblems(uri);
    this.item.text = statusText(status, counts);
    this.item.tooltip = statusWords(status, counts);
    this.item.accessibilityInformation = { label: statusWords(status, counts) };
    this.item.show();
  }
}

function countProblems(uri: Uri): Counts {
  const ours = languages.getDiagnostics(uri).filter(({ source }) => source === 'hubble');
  const count = (severity: DiagnosticSeverity): number => ours.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count(DiagnosticSeverity.Error), count(DiagnosticSeverity.Warning)];
  return { errors, warnings, others: ours.length - errors - warnings };
}
