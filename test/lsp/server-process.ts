import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { withoutNetwork } from '../support/without-network.js';
import { ServerClient } from './server-client.js';

const PROGRAM = fileURLToPath(new URL('../../server/bin/hubble-ls.js', import.meta.url));
const [COMMAND, ...ARGUMENTS] = withoutNetwork(PROGRAM, ['lsp', '--stdio']);

/**
 * The program of the npm package, talked to over standard input and output as an editor does; there is no network
 * around it.
 */
export class ServerProcess extends ServerClient {
  private readonly process: ChildProcessByStdio<Writable, Readable, null>;

  constructor() {
    const program = spawn(COMMAND, ARGUMENTS, { stdio: ['pipe', 'pipe', 'inherit'] });
    super(createProtocolConnection(new StreamMessageReader(program.stdout), new StreamMessageWriter(program.stdin)));
    this.process = program;
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

  /** Ends its standard input; the exit status of the process. */
  async hangUp(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    this.process.stdin.end();
    const status = await ended;
    this.connection.dispose();
    return status;
  }
}
