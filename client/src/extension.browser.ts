import { Uri, type ExtensionContext } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { activateWith } from './activate.js';

/** The types of a worker do not go together with those of Node. */
declare const Worker: new (url: string) => { terminate(): void };

/** Entry of the extension in a web worker, as in vscode.dev: the server is a worker of its own. */
export function activate(context: ExtensionContext): void {
  const url = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  activateWith(context, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } =
      await import('vscode-languageclient/browser');
    let worker: InstanceType<typeof Worker> | undefined;
    // Not the worker itself: VS Code has a `Worker` of its own here, which makes no instances that the library knows.
    const connect = (): Promise<MessageTransports> => {
      // It ends itself when it is told to, but one that hangs does not hear.
      worker?.terminate();
      worker = new Worker(url);
      return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    };
    return new LanguageClient('hubble', 'Hubble', connect, options);
  });
}
