import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver';
import { ServerProcess } from './server-process.js';

const URI = 'file:///long.yaml';
const VALUES = 'hubble:\n  export:\n    static:\n      enabled: true\n      filePath: /var/log/hubble.log\n';
/** Five million characters. */
const MORE = '# this is a comment\n'.repeat(250_000);

describe('a file that is too long', () => {
  let server: ServerProcess;

  beforeEach(async () => {
    server = new ServerProcess();
    await server.initialize();
  });

  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  const hoverOn = (line: number): Promise<Hover | null> =>
    server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: URI },
      position: { line, character: 3 },
    });

  it('is not read, and says so', async () => {
    const { diagnostics } = await server.open(URI, 'yaml', VALUES + MORE);
    assert.deepEqual(
      diagnostics.map(({ code, severity, message }) => [code, severity, message]),
      [
        [
          'file-too-long',
          3,
          'This file is too long to be read with each key: nothing is said of it here. Check it with `hubble-ls check`.',
        ],
      ],
    );
    assert.equal(await hoverOn(1), null);
  });

  it('is read once it is shorter', async () => {
    await server.open(URI, 'yaml', VALUES + MORE);
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: VALUES }],
    });
    assert.deepEqual((await server.diagnostics(URI, 2)).diagnostics, []);
    assert.ok(await hoverOn(1));
  });

  it('hears nothing if it is none of ours, however it is written', async () => {
    const { diagnostics } = await server.open(URI, 'yaml', `x: "${'hubble flows event_type '.repeat(400_000)}"\n`);
    assert.deepEqual(diagnostics, []);
    assert.equal(await hoverOn(0), null);
  });
});
