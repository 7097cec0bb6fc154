import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsNow, diagnosticsOf, fixesFor } from './support/ask.js';
import { closeAll, open } from './support/open.js';
import { values } from './support/samples.js';
import { until } from './support/until.js';

const WRONG = values('{ type: "4", sub_type: 3 }');
const FIXED = values('{ type: 4, match_sub_type: true, sub_type: 3 }');

describe('rules', () => {
  afterEach(closeAll);

  it('are all followed on save, where the settings ask for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const target = vscode.ConfigurationTarget.Global;
    await settings.update('codeActionsOnSave', { 'source.fixAll.hubble': 'explicit' }, target);
    try {
      const sample = await open('values.yaml', WRONG);
      await diagnosticsOf(sample);
      // Only a file with changes is saved.
      await sample.editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), '# Filters.\n');
      });
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until('fixed text', () => sample.document.getText() === `# Filters.\n${FIXED}` || undefined);
      await until('saved file', () => !sample.document.isDirty || undefined);
    } finally {
      await settings.update('codeActionsOnSave', undefined, target);
    }
  });

  it('are muted on a line by a quick fix', async () => {
    const sample = await open('values.yaml', values('{ type: 9 }'));
    const [diagnostic] = await diagnosticsOf(sample);
    assert.ok(diagnostic);
    const fixes = await fixesFor(sample, diagnostic);
    const mute = fixes.find(({ title }) => title === 'Ignore unknown-event-type on this line');
    assert.ok(mute?.edit, fixes.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(mute.edit));
    assert.match(sample.document.getText(), /^ *# hubble: ignore=unknown-event-type$/m);
    await until('end of the diagnostic', () => diagnosticsNow(sample).length === 0 || undefined);
  });

  it('are as loud as the .hubble-ls.yaml beside the file says', async () => {
    const config = await open('.hubble-ls.yaml', 'rules:\n  unknown-event-type: hint\n');
    const uri = vscode.Uri.joinPath(config.document.uri, '../values.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(values('{ type: 9 }')));
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const [diagnostic] = await diagnosticsOf({ document, editor, caret: editor.selection.active });
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Hint);
  });

  it('link each problem to the page of its rule', async () => {
    const sample = await open('values.yaml', values('{ type: 9 }'));
    const [diagnostic] = await diagnosticsOf(sample);
    const code = diagnostic?.code;
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'unknown-event-type');
    assert.match(code.target.path, /\/docs\/rules\/unknown-event-type\.md$/);
  });
});
