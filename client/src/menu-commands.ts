import { commands, type Disposable, type ExtensionContext } from 'vscode';
import { openSamples, openWalkthrough } from './samples.js';
import type { StatusItem } from './status-item.js';
import { chooseRelease, showMenu } from './status-menu.js';

/** The commands behind the status item and the walkthrough. */
export function registerMenuCommands({ extension }: ExtensionContext, status: StatusItem): Disposable[] {
  return [
    commands.registerCommand('hubble.showMenu', () => showMenu(status)),
    commands.registerCommand('hubble.chooseRelease', chooseRelease),
    commands.registerCommand('hubble.openWalkthrough', () => openWalkthrough(extension.id)),
    commands.registerCommand('hubble.openSample', (...names: unknown[]) => openSamples(extension.extensionUri, names)),
  ];
}
