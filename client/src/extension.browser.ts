import { Uri, type ExtensionContext } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { activateWith } from './activate.js';

/** The types of a worker do not go together with those of Node. */
declare const Worker: new (url: string) => {
  terminate(): void;
  addEventListener(type: 'error', listener: (event: { preventDefault(): void }) => void): void;
};

/** Entry of the extension in a web worker, as in vscode.dev: the server is a worker of its own. */
export function activate(context: ExtensionContext): void {
  const url = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  activateWith(context, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient, RevealOutputChannelOn } =
      await import('vscode-languageclient/browser');
    /**
     * What no handler caught ends a server in Node, and a worker goes on after it as if nothing were: for us it has
     * ended as well.
     */
    class Reader extends BrowserMessageReader {
      constructor(of: InstanceType<typeof Worker>) {
        super(of);
        of.addEventListener('error', (event) => {
          event.preventDefault();
          this.fireClose();
        });
      }
    }
    // Not the worker itself: VS Code has a `Worker` of its own here, which makes no instances that the library knows.
    const connect = (): Promise<MessageTransports> => {
      // It ends itself when it is told to, but one that hangs does not hear, and one with a fault was not told.
      worker?.terminate();
      worker = new Worker(url);
      return Promise.resolve({ reader: new Reader(worker), writer: new BrowserMessageWriter(worker) });
    };
    return new LanguageClient('hubble', 'Hubble', connect, {
      ...options,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    });
  });
}
