import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, hoverAt, lensesOf, messages } from './support/ask.js';
import { extension } from './support/extension.js';
import { discardAll, type Sample } from './support/open.js';
import { until } from './support/until.js';

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string }[] }[];
  };
}

/** The samples that the buttons of the walkthrough open, step by step. */
function buttons(): unknown[][] {
  const { contributes } = extension().packageJSON as Manifest;
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  return steps.flatMap(({ description }) =>
    [...description.matchAll(/command:hubble\.openSample\?([^)]*)/g)].map(
      ([, args = '']) => JSON.parse(decodeURIComponent(args)) as unknown[],
    ),
  );
}

function shown(): Sample {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'no editor is open');
  return { document: editor.document, editor, caret: editor.selection.active };
}

describe('the walkthrough', () => {
  afterEach(discardAll);

  it('opens each of its samples as a document without a file, which is served', async () => {
    for (const [first, ...more] of buttons()) {
      await vscode.commands.executeCommand('hubble.openSample', first, ...more);
      const { document, editor } = shown();
      assert.equal(document.isUntitled, true);
      assert.equal(document.languageId, 'yaml');
      const caret = document.positionAt(document.getText().indexOf('event_type'));
      assert.match(await until('hover', () => hoverAt({ document, editor, caret })), /event_type/);
    }
  });

  it('opens a sample once', async () => {
    await vscode.commands.executeCommand('hubble.openSample', 'mistakes.yaml');
    const { document } = shown();
    await vscode.commands.executeCommand('hubble.openSample', 'values.yaml');
    await vscode.commands.executeCommand('hubble.openSample', 'mistakes.yaml');
    await until('sample', () => shown().document === document || undefined);
    const samples = vscode.workspace.textDocuments.filter(({ isUntitled, isClosed }) => isUntitled && !isClosed);
    assert.equal(samples.length, 2);
  });

  it('shows problems in the sample with mistakes', async () => {
    await vscode.commands.executeCommand('hubble.openSample', 'mistakes.yaml');
    assert.match(messages(await diagnosticsOf(shown())).join('\n'), /Event type 9 does not exist/);
  });

  it('opens filters beside flows, which are counted', async () => {
    await vscode.commands.executeCommand('hubble.openSample', 'values.yaml', 'flows.jsonl');
    const sample = shown();
    assert.equal(sample.document.languageId, 'yaml');
    await until('count', async () => {
      const titles = (await lensesOf(sample)).map(({ command }) => command?.title ?? '');
      return titles.some((title) => /^matches [1-9]\d* of 3 flows/.test(title)) || undefined;
    });
  });

  it('opens itself', async () => {
    await vscode.commands.executeCommand('hubble.openWalkthrough');
    await until('page', () => {
      const label = vscode.window.tabGroups.activeTabGroup.activeTab?.label;
      return label !== undefined && /Walkthrough|Welcome/.test(label) ? label : undefined;
    });
  });
});
