import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsNow, diagnosticsOf } from './support/ask.js';
import { extension } from './support/extension.js';
import { closeAll, open } from './support/open.js';
import { answered, longEnough, pause, until } from './support/until.js';

const FOREIGN = 'kind: Service\nspec:\n  type: 9\n  ports: [{ port: 80, type: drop }]\n';
const ALLOWLIST = `allowlist:\n  - '{"event_type":[{"type":9}]}'\n`;

/**
 * Runs first: it needs an editor in which no YAML has been open yet.
 *
 * @param languageServers Names the servers that this extension host runs at the time.
 */
export function activation(languageServers: () => readonly number[]): void {
  describe('activation', () => {
    afterEach(closeAll);

    it('waits for the first YAML file', async () => {
      assert.equal(extension().isActive, false);
      const start = Date.now();
      await open('service.yaml', FOREIGN);
      // the editor itself is still starting, and on a busy machine takes its time
      await until('activation', () => extension().isActive || undefined, 40_000);
      console.log(`      active ${Date.now() - start} ms after the file was asked for`);
    });

    it("starts no server for YAML that is not Hubble's", async () => {
      await open('service.yaml', FOREIGN);
      await pause(longEnough());
      assert.deepEqual(languageServers(), []);
    });

    it("starts one server for the first file that is Hubble's", async () => {
      const start = Date.now();
      const sample = await open('first.yaml', ALLOWLIST);
      await until('diagnostic', () => diagnosticsNow(sample)[0]);
      const duration = Date.now() - start;
      console.log(`      first diagnostic ${duration} ms after the file was asked for`);
      answered(duration);
      assert.equal(languageServers().length, 1);
    });

    it('has its commands', async () => {
      const commands = await vscode.commands.getCommands(true);
      const wanted = ['hubble.restartServer', 'hubble.showLog'];
      assert.deepEqual(
        wanted.filter((name) => !commands.includes(name)),
        [],
      );
    });

    it('shows its log', async () => {
      await vscode.commands.executeCommand('hubble.showLog');
      // an output channel is a text document once it is shown
      await until('log', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output'));
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
}
