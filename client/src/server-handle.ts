import type { Disposable } from 'vscode';
import type { BaseLanguageClient, ErrorHandler } from 'vscode-languageclient';
import { readFile } from './read-file.js';
import { Restarts } from './restarts.js';
import type { StatusItem } from './status-item.js';

/** The one server of this window: not there until it is needed. */
export class ServerHandle implements Disposable {
  private client: Promise<BaseLanguageClient> | undefined;

  constructor(
    private readonly create: (errorHandler: ErrorHandler) => Promise<BaseLanguageClient>,
    private readonly status: StatusItem,
  ) {}

  get started(): boolean {
    return this.client !== undefined;
  }

  /** The client reports a failed start itself, in the log and to the user. */
  start(): void {
    const restarts = new Restarts();
    this.client = this.create(restarts);
    void this.client.then((client) => {
      restarts.follow(client);
      this.status.follow(client);
      client.onRequest('hubble/readFile', readFile);
      return client.start();
    });
  }

  /** What the server answers, which is started for it where it is not. */
  async request<Answer>(method: string, params: unknown): Promise<Answer> {
    if (!this.client) this.start();
    const client = await this.client;
    if (!client) throw new Error('the language server did not start');
    return client.sendRequest<Answer>(method, params);
  }

  async restart(): Promise<void> {
    const client = await this.client;
    const isStopped = await client?.stop().then(
      () => true,
      () => false,
    );
    if (client && isStopped === true) await client.start();
    // One that hangs does not stop when it is told to, which the log has. When it is killed, some seconds later, its
    // client would take that for the end of the next one.
    else this.start();
  }

  dispose(): void {
    void this.client?.then((client) => client.dispose());
  }
}
