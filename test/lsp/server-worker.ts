import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node';
import { ServerClient } from './server-client.js';

const BUNDLE = fileURLToPath(new URL('../../dist/web/server.js', import.meta.url));
const PROGRAM = new Script(readFileSync(BUNDLE, 'utf8'), { filename: BUNDLE });

/** What both a worker of a browser and Node have; nothing else of Node is within reach of the program. */
const SHARED = { AbortController, clearTimeout, console, performance, queueMicrotask, TextDecoder, TextEncoder, URL };

/** The global object of a worker, with its end of the wire. */
class Scope {
  onmessage: ((event: { readonly data: unknown }) => void) | undefined;
  isClosed = false;
  readonly ports: { close(): void }[] = [];

  constructor(private readonly toClient: (message: Message) => void) {}

  /** A message to the program, at the next turn as everywhere. */
  receive(message: Message): void {
    const data: unknown = structuredClone(message);
    setImmediate(() => this.onmessage?.({ data }));
  }

  get globals(): object {
    const { ports } = this;
    // Node keeps a process alive for an open port.
    class Channel extends MessageChannel {
      constructor() {
        super();
        ports.push(this.port1, this.port2);
      }
    }
    const scope = {
      ...SHARED,
      setTimeout,
      MessageChannel: Channel,
      addEventListener: () => undefined,
      postMessage: (message: Message) => {
        this.toClient(structuredClone(message));
      },
      close: () => {
        this.isClosed = true;
      },
    };
    return Object.defineProperty(Object.assign(scope, { self: scope }), 'onmessage', {
      set: (listener: Scope['onmessage']) => {
        this.onmessage = listener;
      },
    });
  }
}

class Reader extends AbstractMessageReader {
  callback: DataCallback | undefined;

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    return { dispose: () => undefined };
  }
}

class Writer extends AbstractMessageWriter {
  constructor(private readonly scope: Scope) {
    super();
  }

  write(message: Message): Promise<void> {
    this.scope.receive(message);
    return Promise.resolve();
  }

  end(): void {
    // The wire has no end.
  }
}

/** The server of the extension for browsers, in a scope that has of Node what a worker has too. */
export class ServerWorker extends ServerClient {
  private readonly scope: Scope;

  constructor() {
    const reader = new Reader();
    const scope = new Scope((message) => reader.callback?.(message));
    PROGRAM.runInContext(createContext(scope.globals));
    super(createProtocolConnection(reader, new Writer(scope)));
    this.scope = scope;
  }

  /** Ends the session as the protocol asks for; whether the worker has ended itself. */
  async stop(): Promise<boolean> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await new Promise((resolve) => setTimeout(resolve, 20));
    this.connection.dispose();
    for (const port of this.scope.ports) port.close();
    return this.scope.isClosed;
  }
}
