import type {
  ClientCapabilities,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

/** What an editor does with a server, however it is connected. */
export class ServerClient {
  private readonly published: PublishDiagnosticsParams[] = [];

  constructor(readonly connection: ProtocolConnection) {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    connection.listen();
  }

  async initialize(
    capabilities: ClientCapabilities = {},
    initializationOptions?: unknown,
    folders: readonly string[] = [],
  ): Promise<InitializeResult> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions, workspaceFolders };
    const result: InitializeResult = await this.connection.sendRequest('initialize', params);
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(uri: string, languageId: string, text: string): Promise<PublishDiagnosticsParams> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return this.diagnostics(uri, 1);
  }

  /** Waits for the diagnostics of a version of a document. */
  async diagnostics(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.published.find((params) => params.uri === uri && params.version === version);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
