import { commands, Uri, ViewColumn, window, workspace, type TextDocument } from 'vscode';

/** The samples that come with the extension, and their languages. */
const SAMPLES: ReadonlyMap<unknown, string> = new Map([
  ['values.yaml', 'yaml'],
  ['allowlist.yaml', 'yaml'],
  ['mistakes.yaml', 'yaml'],
  ['flows.jsonl', 'jsonl'],
]);

/** Opens the walkthrough: how one begins. */
export async function openWalkthrough(extension: string): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension}#start`, false);
}

/**
 * Opens samples as documents without a file, side by side, so that there is something to try wherever one is: without a
 * folder, in the browser, in a workspace that is not trusted. The first one keeps the keyboard.
 */
export async function openSamples(extension: Uri, names: readonly unknown[]): Promise<void> {
  const known = names.filter((name) => SAMPLES.has(name));
  const [first, ...more] = await Promise.all((known.length > 0 ? known : ['values.yaml']).map(sampleIn(extension)));
  if (!first) return;
  await window.showTextDocument(first, { preview: false });
  for (const document of more) {
    await window.showTextDocument(document, { preview: false, preserveFocus: true, viewColumn: ViewColumn.Beside });
  }
}

function sampleIn(extension: Uri): (name: unknown) => Promise<TextDocument> {
  return async (name) => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'examples', String(name)));
    const content = new TextDecoder().decode(bytes);
    const open = workspace.textDocuments.find((one) => one.isUntitled && !one.isClosed && one.getText() === content);
    const language = SAMPLES.get(name) ?? 'yaml';
    return open ?? workspace.openTextDocument({ content, language });
  };
}
