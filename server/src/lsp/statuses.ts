import type { Connection } from 'vscode-languageserver';
import { documentStatus, type DocumentStatus } from './protocol.js';

/** Tells a client that wants to know what open documents were taken for, when that is something else than before. */
export class Statuses {
  private readonly sent = new Map<string, DocumentStatus>();

  constructor(
    private readonly connection: Connection,
    private readonly isWanted: boolean,
  ) {}

  send(status: DocumentStatus): void {
    if (!this.isWanted) return;
    const { kind, release, from, events } = status;
    const last = this.sent.get(status.uri);
    if (last?.kind === kind && last.release === release && last.from === from && last.events === events) return;
    this.sent.set(status.uri, status);
    void this.connection.sendNotification(documentStatus, status);
  }

  /** A document was closed: when it is opened again, it is told again. */
  forget(uri: string): void {
    this.sent.delete(uri);
  }
}
