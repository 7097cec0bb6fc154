import { Uri, type ExtensionContext } from 'vscode';
import { activateWith } from './activate.js';

/** The types of a worker do not go together with those of Node. */
declare const Worker: new (url: string) => { terminate(): void };

/** Entry of the extension in a web worker, as in vscode.dev: the server is a worker of its own. */
export function activate(context: ExtensionContext): void {
  const url = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  activateWith(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    let worker: InstanceType<typeof Worker> | undefined;
    const startWorker = (): Promise<InstanceType<typeof Worker>> => {
      // It ends itself when it is told to, but one that hangs does not hear.
      worker?.terminate();
      return Promise.resolve((worker = new Worker(url)));
    };
    return new LanguageClient('hubble', 'Hubble', startWorker, options);
  });
}
