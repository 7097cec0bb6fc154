import * as vscode from 'vscode';

/** A file in an editor, and where the `|` of its sample text stood. */
export interface Sample {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  readonly caret: vscode.Position;
}

/** The folder that is open, which a test may write to. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) throw new Error('no folder is open');
  return first.uri;
}

/**
 * Writes a file into a folder of its own, so that no test meets another's, and opens it as a person does.
 *
 * @param text a `|` marks the caret and is left out; a `¦` stands for a bar
 */
export async function open(name: string, text: string): Promise<Sample> {
  const caret = Math.max(text.indexOf('|'), 0);
  const uri = vscode.Uri.joinPath(folder(), crypto.randomUUID(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('|', '').replaceAll('¦', '|')));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  return { document, editor, caret: document.positionAt(caret) };
}

/** Closes every editor without saving, so that the next test starts from its own files. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Closes every editor, documents without a file among them, about which the editor would ask. */
export async function discardAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await closeAll();
}
