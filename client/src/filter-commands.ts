import { commands, env, Range, Uri, window, workspace, WorkspaceEdit, type Disposable } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { ConvertedFilter, FlowFilterOffer, PastedFlags } from '../../server/src/lsp/protocol.js';
import type { ServerHandle } from './server-handle.js';

/** The commands that make filters from flows, and commands from filters. */
export function registerFilterCommands(server: ServerHandle): Disposable[] {
  return [
    commands.registerCommand('hubble.filterFromFlow', () => filterFromFlow(server)),
    commands.registerCommand('hubble.copyObserveCommand', () => copyObserveCommand(server)),
    commands.registerCommand('hubble.pasteFlagsAsFilter', () => pasteFlagsAsFilter(server)),
    commands.registerCommand('hubble.convertFilter', () => convertFilter(server)),
  ];
}

async function filterFromFlow(server: ServerHandle): Promise<void> {
  const offers = await askAtCaret<readonly FlowFilterOffer[] | null>(server, 'hubble/filtersFromFlow');
  if (!offers || offers.length === 0) {
    void window.showInformationMessage('There is no flow at the cursor to make a filter from.');
    return;
  }
  const offer = await window.showQuickPick(
    offers.map((one) => ({ ...one, description: one.filter })),
    { title: 'Filter from this flow', placeHolder: 'What of the flow counts' },
  );
  if (!offer) return;
  const clipboard = { label: '$(clippy) Copy to the clipboard', description: '', target: undefined };
  const targets = offer.targets.map((target) => ({
    label: `$(insert) Add to ${target.label}`,
    description: workspace.asRelativePath(Uri.parse(target.uri)),
    target,
  }));
  const where = await window.showQuickPick([clipboard, ...targets], { title: 'Filter from this flow' });
  if (where?.target) await apply(where.target);
  else if (where) await env.clipboard.writeText(offer.filter);
}

async function apply({ uri, edit }: FlowFilterOffer['targets'][number]): Promise<void> {
  await applyEdits(Uri.parse(uri), [edit]);
}

async function applyEdits(uri: Uri, edits: readonly TextEdit[]): Promise<void> {
  const all = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    all.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  await workspace.applyEdit(all);
}

async function pasteFlagsAsFilter(server: ServerHandle): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  const command = await env.clipboard.readText();
  const pasted = await askAtCaret<PastedFlags | null>(server, 'hubble/pasteFlags', { command });
  if (!uri || !pasted) return;
  if ('fault' in pasted) void window.showErrorMessage(`The clipboard cannot be pasted as a filter. ${pasted.fault}`);
  else await applyEdits(uri, pasted.edits);
}

async function convertFilter(server: ServerHandle): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  const converted = await askAtCaret<ConvertedFilter | null>(server, 'hubble/convertFilter');
  if (!uri || !converted) {
    void window.showInformationMessage('There is no filter at the cursor that can be written in another form.');
    return;
  }
  if (converted.edit) {
    await applyEdits(uri, [converted.edit]);
    return;
  }
  await env.clipboard.writeText(converted.text);
  window.setStatusBarMessage(
    `The filter is in the clipboard as ${converted.form}: here Cilium takes no other form.`,
    5_000,
  );
}

async function copyObserveCommand(server: ServerHandle): Promise<void> {
  const command = await askAtCaret<string | null>(server, 'hubble/observeCommand');
  if (command === undefined || command === null) {
    void window.showInformationMessage('There is no filter at the cursor that Cilium takes.');
    return;
  }
  await env.clipboard.writeText(command);
}

async function askAtCaret<Answer>(
  server: ServerHandle,
  method: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Answer | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const { line, character } = selection.active;
  return server.request<Answer>(method, {
    textDocument: { uri: document.uri.toString() },
    position: { line, character },
    ...more,
  });
}
