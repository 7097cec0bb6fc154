import type { ExtensionContext } from 'vscode';
import { activateWith } from './activate.js';

/** Entry of the extension in a Node extension host: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.cjs');
  activateWith(context, async (options) => {
    // Most of what the extension weighs; a window without a file of Hubble's never runs it.
    const { LanguageClient, RevealOutputChannelOn, TransportKind } = await import('vscode-languageclient/node');
    return new LanguageClient(
      'hubble',
      'Hubble',
      { module, transport: TransportKind.stdio },
      {
        ...options,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
      },
    );
  });
}
