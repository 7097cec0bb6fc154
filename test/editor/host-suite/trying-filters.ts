import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, lensesOf } from './support/ask.js';
import { closeAll, folder, open, type Sample } from './support/open.js';
import { values } from './support/samples.js';
import { until } from './support/until.js';

const line = (type: number, pod: string): string =>
  `{"flow":{"verdict":"DROPPED","source":{"namespace":"shop","pod_name":"${pod}"},"Type":"L3_L4","event_type":{"type":${type}},"drop_reason_desc":"POLICY_DENIED"}}\n`;
const FLOWS = line(1, 'cart-0') + line(5, 'cart-0') + line(1, 'cart-1');
const DROPS = line(1, 'cart-0') + line(1, 'cart-1');

/** What the lenses of a file say, once one of them has counted. */
async function counts(sample: Sample, log: string): Promise<readonly string[]> {
  return until(`count in ${log}`, async () => {
    const titles = (await lensesOf(sample)).map(({ command }) => command?.title ?? '');
    return titles.some((title) => title.startsWith('matches') && title.includes(log)) ? titles : undefined;
  });
}

/** Accepts what stands first in a quick pick that opens, until something has come of it. */
async function acceptUntil<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  return until(what, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return ask();
  });
}

/** What stands in the clipboard; undefined where that is nothing. */
async function copied(): Promise<string | undefined> {
  const text = await vscode.env.clipboard.readText();
  return text === '' ? undefined : text;
}

describe('trying filters', () => {
  afterEach(closeAll);

  it('counts the flows of the open log above exporters and filters', async () => {
    await open('open.jsonl', FLOWS);
    const sample = await open('values.yaml', values('type: 1'));
    const said = 'matches 2 of 3 flows in open.jsonl';
    assert.deepEqual(await counts(sample, 'open.jsonl'), [said, said]);
    const lenses = await lensesOf(sample);
    assert.deepEqual(
      lenses.map(({ range }) => sample.document.lineAt(range.start).text.trim()),
      ['- name: sample', '- event_type:'],
    );
    await sample.editor.edit((edit) => {
      const at = sample.document.positionAt(sample.document.getText().indexOf('type: 1'));
      edit.replace(new vscode.Range(at, at.translate(0, 'type: 1'.length)), 'type: 5');
    });
    await until('new count', async () => {
      const titles = await counts(sample, 'open.jsonl');
      return titles[1] === 'matches 1 of 3 flows in open.jsonl' ? titles : undefined;
    });
  });

  it('counts in the log that the setting names, until the setting is gone', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'logs', 'named.jsonl');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(FLOWS));
    const settings = vscode.workspace.getConfiguration('hubble');
    await settings.update('flows', 'logs/named.jsonl', vscode.ConfigurationTarget.Workspace);
    try {
      const sample = await open('values.yaml', values('type: 5'));
      const said = 'matches 1 of 3 flows in named.jsonl';
      assert.deepEqual(await counts(sample, 'named.jsonl'), [said, said]);
    } finally {
      await settings.update('flows', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('opens the flows behind a lens as a document that is read like any log', async () => {
    await open('open.jsonl', FLOWS);
    const sample = await open('values.yaml', values('type: 1'));
    await counts(sample, 'open.jsonl');
    const command = (await lensesOf(sample)).at(-1)?.command;
    assert.ok(command);
    const what: readonly unknown[] = command.arguments ?? [];
    await vscode.commands.executeCommand(command.command, ...what);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'hubble-flows');
    assert.equal(document.languageId, 'jsonl');
    assert.equal(document.getText(), DROPS);
  });

  it('makes a filter of the flow at the cursor', async () => {
    const log = await open('open.jsonl', FLOWS);
    log.editor.selection = new vscode.Selection(0, 20, 0, 20);
    await vscode.env.clipboard.writeText('');
    const made = vscode.commands.executeCommand('hubble.filterFromFlow');
    const filter = await acceptUntil('filter', copied);
    await made;
    assert.equal(filter, '{"verdict":["DROPPED"],"drop_reason_desc":["POLICY_DENIED"]}');
  });

  it('copies a filter as the command that says the same', async () => {
    const sample = await open('values.yaml', values('type: |1'));
    sample.editor.selection = new vscode.Selection(sample.caret, sample.caret);
    await vscode.commands.executeCommand('hubble.copyObserveCommand');
    assert.equal(await vscode.env.clipboard.readText(), 'hubble observe --type drop');
  });

  it('pastes flags as a filter in the style of the place', async () => {
    const sample = await open('values.yaml', values('type: |1'));
    sample.editor.selection = new vscode.Selection(sample.caret, sample.caret);
    await vscode.env.clipboard.writeText('$ hubble observe --from-pod shop/cart -f');
    await vscode.commands.executeCommand('hubble.pasteFlagsAsFilter');
    assert.equal(sample.document.getText(), `${values('type: 1')}              - source_pod: ["shop/cart"]\n`);
  });

  it('writes a filter as JSON, and as YAML again', async () => {
    const sample = await open('values.yaml', values('type: |1'));
    const before = sample.document.getText();
    sample.editor.selection = new vscode.Selection(sample.caret, sample.caret);
    await vscode.commands.executeCommand('hubble.convertFilter');
    assert.match(sample.document.getText(), /^ {14}- \{"event_type":\[\{"type":1\}\]\}$/m);
    const inside = sample.document.positionAt(sample.document.getText().indexOf('event_type'));
    sample.editor.selection = new vscode.Selection(inside, inside);
    await vscode.commands.executeCommand('hubble.convertFilter');
    assert.equal(sample.document.getText(), before);
  });

  it('underlines an error of a regular expression inside a JSON string inside YAML', async () => {
    const sample = await open('filters.yaml', `allowlist:\n  - '{"http_path":["/api/v(1¦2"]}'\n`);
    const [diagnostic] = await diagnosticsOf(sample);
    assert.ok(diagnostic);
    assert.equal(sample.document.getText(diagnostic.range), '(');
  });
});
