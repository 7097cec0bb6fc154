import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hintedLines } from './support/ask.js';
import { closeAll, open } from './support/open.js';
import { values } from './support/samples.js';
import { until } from './support/until.js';

const FILTER = values('type: 4\nsub_type: 3\nmatch_sub_type: true');
const SETTING = 'inlayHints.enabled';

const set = (value: boolean | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('hubble').update(SETTING, value, vscode.ConfigurationTarget.Global);

describe('inlay hints', () => {
  afterEach(async () => {
    await set(undefined);
    await closeAll();
  });

  it('put the names beside the numbers', async () => {
    const sample = await open('values.yaml', FILTER);
    const lines = await until('hints', async () => {
      const found = await hintedLines(sample);
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(lines, ['- type: 4< trace>', 'sub_type: 3< to-stack>']);
  });

  it('can be turned off', async () => {
    const sample = await open('values.yaml', FILTER);
    await set(false);
    await until('end of the hints', async () => ((await hintedLines(sample)).length === 0 ? true : undefined));
  });
});
