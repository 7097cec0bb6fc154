import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.js';

/** Entry of the extension in a Node extension host: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.cjs');
  activateWith(context, (options) => {
    return new LanguageClient('hubble', 'Hubble', { module, transport: TransportKind.ipc }, options);
  });
}
