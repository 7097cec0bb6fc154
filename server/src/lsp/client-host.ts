import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Host } from './host.js';
import { readFileRequest, type FileAnswer } from './protocol.js';
import { clientReadsFiles } from './settings.js';

/** A log is held as a whole on its way from the client, in bytes. */
const MAX_LOG_BYTES = 128_000_000;

/**
 * Reads the files of the workspace by asking the client, for a server that does not see them: those of vscode.dev are
 * on no disk.
 */
export class ClientHost implements Host {
  private readonly canAsk: boolean;

  constructor(
    private readonly connection: Connection,
    initialize: InitializeParams,
  ) {
    this.canAsk = clientReadsFiles(initialize.initializationOptions);
  }

  setFolders(): void {
    // The client knows them, and reads nothing else.
  }

  async readText(uri: string, maxBytes: number): Promise<string | undefined> {
    if (!this.canAsk) return undefined;
    try {
      const answer = await this.ask(uri, maxBytes);
      return 'text' in answer ? answer.text : undefined;
    } catch {
      // It has hung up, or reads no files after all: as good as none.
      return undefined;
    }
  }

  readBytes(uri: string): AsyncIterable<Uint8Array> | undefined {
    return this.canAsk ? this.bytesOf(uri) : undefined;
  }

  private async *bytesOf(uri: string): AsyncGenerator<Uint8Array> {
    const answer = await this.ask(uri, MAX_LOG_BYTES);
    if ('fault' in answer) throw new Error(answer.fault);
    yield new TextEncoder().encode(answer.text);
  }

  private ask(uri: string, maxBytes: number): Promise<FileAnswer> {
    return this.connection.sendRequest(readFileRequest, { uri, maxBytes });
  }
}
