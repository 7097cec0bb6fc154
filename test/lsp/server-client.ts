import type {
  ClientCapabilities,
  InitializeParams,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

/** What an editor does with a server, however it is connected. */
export class ServerClient {
  private readonly published: PublishDiagnosticsParams[] = [];
  /** Methods of the notifications that the server has sent of its own, diagnostics aside. */
  readonly notified: string[] = [];
  /** How often the server asked to have its diagnostics pulled again. */
  refreshed = 0;

  constructor(readonly connection: ProtocolConnection) {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    connection.onUnhandledNotification(({ method }) => this.notified.push(method));
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshed += 1;
      return null;
    });
    connection.listen();
  }

  /** Whether diagnostics of a document were ever sent. */
  hasPublished(uri: string): boolean {
    return this.published.some((params) => params.uri === uri);
  }

  async initialize(
    capabilities: ClientCapabilities = {},
    initializationOptions?: unknown,
    folders: readonly string[] = [],
  ): Promise<InitializeResult> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    return this.initializeWith({ capabilities, initializationOptions, workspaceFolders });
  }

  /** Starts with what a client of another kind sends. */
  async initializeWith(params: Partial<InitializeParams>): Promise<InitializeResult> {
    const result: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      ...params,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(uri: string, languageId: string, text: string): Promise<PublishDiagnosticsParams> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return this.diagnostics(uri, 1);
  }

  /** Waits for the diagnostics of a version of a document; without one, for those of a document that was closed. */
  async diagnostics(uri: string, version?: number): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.published.find((params) => params.uri === uri && params.version === version);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
