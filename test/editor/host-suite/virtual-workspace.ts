import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf } from './support/ask.js';
import { closeAll, folder, open } from './support/open.js';

const VALUES =
  'cilium:\n  hubble:\n    export:\n      static:\n        enabled: true\n        filePath: /var/run/cilium/hubble/events.log\n        fieldMask: [flw.time]\n';
const CHART = 'apiVersion: v2\nname: platform\ndependencies:\n  - name: cilium\n    version: 1.14.2\n';

/** In a browser only: what the other suites say of files on a disk holds where there is none, and trust neither. */
describe('a virtual workspace', () => {
  afterEach(closeAll);

  it('is on no disk, and nobody trusts it', () => {
    assert.equal(folder().scheme, 'vscode-vfs');
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('has a Chart.yaml that names the release', async () => {
    const chart = await open('Chart.yaml', CHART);
    await chart.editor.document.save();
    const uri = vscode.Uri.joinPath(chart.document.uri, '../values.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(VALUES));
    await closeAll();
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const found = await diagnosticsOf({ document, editor, caret: editor.selection.active });
    assert.match(found.map(({ message }) => message).join('\n'), /1\.14/);
  });
});
