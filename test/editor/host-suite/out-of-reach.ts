import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, lensesOf, messages } from './support/ask.js';
import { closeAll, folder, open } from './support/open.js';
import { values } from './support/samples.js';
import { until } from './support/until.js';

const FLOW = '{"flow":{"verdict":"DROPPED","Type":"L3_L4","event_type":{"type":1}}}\n';
const VALUES = values('type: 1').replace('includeFilters', 'fieldMask: [flw.time]\n            includeFilters');
const CHART = 'apiVersion: v2\nname: platform\nversion: 0.1.0\ndependencies:\n  - name: cilium\n    version: 1.14.2\n';
/** More than anybody writes into a chart, in UTF-16 units. */
const TOO_LONG = 1_000_001;

/** Logs that the setting may name, and what of the file is read. */
const LOGS: readonly (readonly [what: string, path: string, said: RegExp])[] = [
  ['a file of the workspace', 'logs/flows.jsonl', /^matches 1 of 1 flow in flows\.jsonl$/],
  ['a file outside of the workspace', '../elsewhere/flows.jsonl', /^flows\.jsonl cannot be read$/],
  ['a file outside, by way of a folder inside', 'logs/../../elsewhere/flows.jsonl', /^flows\.jsonl cannot be read$/],
  ['a link', 'logs/link-flows.jsonl', /^link-flows\.jsonl cannot be read$/],
  ['a file behind a link', 'link-logs/flows.jsonl', /^flows\.jsonl cannot be read$/],
];

/** Writes a file at a path from the folder of the workspace, or from what is around it. */
async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), path), new TextEncoder().encode(text));
}

/**
 * In a browser only: there the client reads all files for the server, and must not read what is none of its business.
 */
describe('files that are out of reach', () => {
  afterEach(closeAll);

  for (const [what, path, said] of LOGS) {
    it(`flows are counted in files of the workspace alone: ${what}`, async () => {
      await write(path, FLOW);
      const settings = vscode.workspace.getConfiguration('hubble');
      await settings.update('flows', path, vscode.ConfigurationTarget.Workspace);
      try {
        const sample = await open('values.yaml', values('type: 1'));
        const title = await until('word on the log', async () => {
          const titles = (await lensesOf(sample)).map(({ command }) => command?.title ?? '');
          return titles.find((one) => /^matches|cannot be read/.test(one));
        });
        assert.match(title, said);
      } finally {
        await settings.update('flows', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  }

  for (const [what, chart, isRead] of [
    ['is read', CHART, true],
    ['is not read where it is too large', `${CHART}# ${'x'.repeat(TOO_LONG)}\n`, false],
  ] as const) {
    it(`a Chart.yaml ${what}`, async () => {
      const chartFolder = `charts/${crypto.randomUUID()}`;
      await write(`${chartFolder}/Chart.yaml`, chart);
      await write(`${chartFolder}/values.yaml`, VALUES);
      const uri = vscode.Uri.joinPath(folder(), chartFolder, 'values.yaml');
      const document = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(document);
      const found = await diagnosticsOf({ document, editor, caret: editor.selection.active });
      assert.equal(messages(found).join('\n').includes('1.14'), isRead);
    });
  }
});
