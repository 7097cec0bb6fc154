import { commands, StatusBarAlignment, window, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentStatus } from '../../server/src/lsp/protocol.js';

/** Says in the status bar what the document at hand was taken for; hidden beside everything foreign. */
export class StatusItem implements Disposable {
  private readonly item = window.createStatusBarItem('hubble.kind', StatusBarAlignment.Right, 100);
  private readonly known = new Map<string, DocumentStatus>();
  private readonly editors = window.onDidChangeActiveTextEditor(() => {
    this.show();
  });

  constructor() {
    this.item.name = 'Hubble';
    this.item.command = 'hubble.showLog';
  }

  follow(client: BaseLanguageClient): void {
    client.onNotification('hubble/documentStatus', (status: DocumentStatus) => {
      this.known.set(status.uri, status);
      this.show();
    });
  }

  dispose(): void {
    this.editors.dispose();
    this.item.dispose();
  }

  private show(): void {
    const document = window.activeTextEditor?.document;
    const status = document && this.known.get(document.uri.toString());
    // What the menus show commands by.
    void commands.executeCommand('setContext', 'hubble.kind', status?.kind ?? 'none');
    if (!status || status.kind === 'none') {
      this.item.hide();
      return;
    }
    this.item.text = `$(telescope) Hubble: ${status.kind} · ${status.release}`;
    this.item.tooltip = `Hubble Language Tools reads this document as ${status.kind}, for Cilium ${status.release} (${status.from}).`;
    this.item.show();
  }
}
