import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf } from './support/ask.js';
import { extension } from './support/extension.js';
import { closeAll, open } from './support/open.js';
import { languageServers } from './support/servers.js';
import { until } from './support/until.js';

const ALLOWLIST = 'allowlist:\n  - event_type:\n      - type: 9\n';

describe('activation', () => {
  afterEach(closeAll);

  it('is active once a YAML file is open', async () => {
    await open('allowlist.yaml', ALLOWLIST);
    await until('activation', () => extension().isActive || undefined);
  });

  it('has its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.deepEqual(
      ['hubble.restartServer', 'hubble.showLog'].filter((name) => !commands.includes(name)),
      [],
    );
  });

  it('shows its log', async () => {
    await open('allowlist.yaml', ALLOWLIST);
    await vscode.commands.executeCommand('hubble.showLog');
  });

  it('restarts the server, which then answers again', async () => {
    await diagnosticsOf(await open('allowlist.yaml', ALLOWLIST));
    const [before] = languageServers();
    await vscode.commands.executeCommand('hubble.restartServer');
    const after = await until('new server', () => languageServers().find((pid) => pid !== before));
    assert.deepEqual(languageServers(), [after]);
    await diagnosticsOf(await open('again.yaml', ALLOWLIST));
  });
});
