import * as vscode from 'vscode';

/** The extension under test, as installed from the .vsix. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('hubble-language-tools.hubble-language-tools');
  if (found === undefined) throw new Error('the extension is not installed');
  return found;
}
