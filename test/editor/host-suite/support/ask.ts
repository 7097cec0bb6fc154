import * as vscode from 'vscode';
import type { Sample } from './open.js';
import { until } from './until.js';

const SOURCE = 'hubble';

/** What the hover at the caret says, all of it; `undefined` where no provider answers. */
export async function hoverAt({ document, caret }: Sample): Promise<string | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    caret,
  );
  const parts = hovers.flatMap(({ contents }) =>
    contents.flatMap((part) => (part instanceof vscode.MarkdownString ? [part.value] : [])),
  );
  return parts.join('\n') || undefined;
}

/** What the list at the caret offers. */
export async function completionsAt({ document, caret }: Sample): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    caret,
  );
  // VS Code adds the words of the file where no provider answers
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

/** The names in a completion list. */
export function labels(items: readonly vscode.CompletionItem[]): string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** What diagnostics say. */
export function messages(diagnostics: readonly vscode.Diagnostic[]): string[] {
  return diagnostics.map(({ message }) => message);
}

/** Our diagnostics of a file as they are now. */
export function diagnosticsNow({ document }: Sample): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE);
}

/** Our diagnostics of a file, once there are any. */
export function diagnosticsOf(sample: Sample): Promise<vscode.Diagnostic[]> {
  return until('diagnostic', () => {
    const found = diagnosticsNow(sample);
    return found.length > 0 ? found : undefined;
  });
}

/** The code lenses of a file, from its top, each with its command. */
export async function lensesOf({ document }: Sample): Promise<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
}

/** The quick fixes for a diagnostic, as the light bulb lists them. */
export async function fixesFor({ document }: Sample, { range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
  );
}

/** The inlay hints of a whole file, each as the text of its line with the hint put in. */
export async function hintedLines({ document }: Sample): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    all,
  );
  return hints.map(({ position, label, paddingLeft }) => {
    const text =
      (paddingLeft ? ' ' : '') + (typeof label === 'string' ? label : label.map(({ value }) => value).join(''));
    const line = document.lineAt(position).text;
    return `${line.slice(0, position.character)}<${text}>${line.slice(position.character)}`.trim();
  });
}
