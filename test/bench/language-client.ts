import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import type { Server } from './server.js';
import { usage, type Usage } from './usage.js';

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Milliseconds that a server must be idle to count as at rest: the peers work on after their answers. */
const REST = 500;

/**
 * A server process and the one document that it has open, talked to over standard input and output as an editor does.
 */
export class LanguageClient {
  private readonly process: ChildProcess;
  private readonly connection: ProtocolConnection;
  private readonly started = performance.now();
  private version = 0;
  private published: PublishDiagnosticsParams | undefined;
  private awaited: ((params: PublishDiagnosticsParams) => void) | undefined;

  constructor(
    private readonly server: Server,
    private readonly uri: string,
  ) {
    this.process = spawn(process.execPath, server.args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('no pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      if (params.uri !== uri) return;
      this.published = params;
      if (params.version === undefined || params.version === this.version) this.awaited?.(params);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === undefined ? server.settings : (server.settings[section] ?? null))),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  /** @returns Milliseconds from the start of the process to the answer. */
  async initialize(): Promise<number> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: {
          publishDiagnostics: { versionSupport: true },
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        },
      },
      initializationOptions: { handledSchemaProtocols: ['file'] },
    });
    const taken = performance.now() - this.started;
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: this.server.settings });
    return taken;
  }

  /** Sends a document; the promise inside is that of its diagnostics. */
  async open(languageId: string, text: string): Promise<{ diagnostics: Promise<number> }> {
    const diagnostics = this.nextDiagnostics();
    const textDocument = { uri: this.uri, languageId, version: this.version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    return { diagnostics };
  }

  /** Replaces a part of a line; the promise inside is that of the diagnostics of the new text. */
  async edit(start: Position, removed: number, text: string): Promise<{ diagnostics: Promise<number> }> {
    const diagnostics = this.nextDiagnostics();
    const range = { start, end: { line: start.line, character: start.character + removed } };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ range, text }],
    });
    return { diagnostics };
  }

  async hover(position: Position): Promise<unknown> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri: this.uri }, position });
  }

  async completion(position: Position): Promise<unknown> {
    return this.connection.sendRequest('textDocument/completion', { textDocument: { uri: this.uri }, position });
  }

  /** The number of diagnostics that were published last. */
  get problems(): number {
    return this.published?.diagnostics.length ?? 0;
  }

  /** What the server has used so far, once it has come to rest. */
  async atRest(): Promise<Usage> {
    for (let before = this.usage(); ;) {
      await sleep(REST);
      const now = this.usage();
      if (now.cpu - before.cpu < REST / 50) return now;
      before = now;
    }
  }

  usage(): Usage {
    return usage(this.process.pid ?? 0);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    const impatience = setTimeout(() => this.process.kill('SIGKILL'), 3000);
    await this.connection.sendRequest('shutdown').catch(() => undefined);
    await this.connection.sendNotification('exit').catch(() => undefined);
    await ended;
    clearTimeout(impatience);
    this.connection.dispose();
  }

  private nextDiagnostics(): Promise<number> {
    this.version++;
    return new Promise((resolve) => {
      this.awaited = ({ diagnostics }) => {
        resolve(diagnostics.length);
      };
    });
  }
}
