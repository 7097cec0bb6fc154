import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StatusItem } from './status-item.js';

/** The one server of this window: not there until it is needed. */
export class ServerHandle implements Disposable {
  private client: BaseLanguageClient | undefined;

  constructor(
    private readonly create: () => BaseLanguageClient,
    private readonly status: StatusItem,
  ) {}

  get started(): boolean {
    return this.client !== undefined;
  }

  /** The client reports a failed start itself, in the log and to the user. */
  start(): void {
    this.client = this.create();
    this.status.follow(this.client);
    void this.client.start();
  }

  async restart(): Promise<void> {
    if (!this.client) {
      this.start();
      return;
    }
    await this.client.stop();
    await this.client.start();
  }

  dispose(): void {
    void this.client?.dispose();
  }
}
