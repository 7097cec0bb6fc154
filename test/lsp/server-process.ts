import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

const PROGRAM = fileURLToPath(new URL('../../server/bin/hubble-ls.js', import.meta.url));

/** The program of the npm package, talked to over standard input and output as an editor does. */
export class ServerProcess {
  private readonly process = spawn(process.execPath, [PROGRAM, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  private readonly published: PublishDiagnosticsParams[] = [];
  readonly connection: ProtocolConnection;

  constructor() {
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.connection.listen();
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

  /** Ends the session as the protocol asks for; the exit status of the process. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const status = await ended;
    this.connection.dispose();
    return status;
  }
}
