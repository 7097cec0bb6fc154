import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { yamlServer } from '../../scripts/editor/yaml-server.mjs';
import { inRoot } from '../../scripts/root.mjs';

const schemaUri = (/** @type {string} */ name) => pathToFileURL(inRoot(`schemas/${name}.schema.json`)).href;

const SCHEMAS = {
  [schemaUri('helm-values')]: '*values.yaml',
  [schemaUri('cli-config')]: 'allowlist.yaml',
  [schemaUri('flowlogs')]: 'flowlogs.yaml',
  [schemaUri('flow-filter')]: 'filter.json',
  [schemaUri('flow')]: 'flow.json',
  [schemaUri('hubble-ls')]: '.hubble-ls.yaml',
};

const FLOW_LOGS = `flowLogs:
  - name: drops
    filePath: /var/run/cilium/hubble/drops.log
    fieldMask: [time, node_name, verdict]
    includeFilters:
      - verdict: [DROPPED]
        source_pod: ["shop/"]
    end: "2026-12-31T23:59:59Z"
`;
const CONFIG = 'ciliumVersion: "1.18"\nrules:\n  quoted-code: hint\n';

describe('yaml-language-server with our schemas', function () {
  this.timeout(300_000); // it is fetched once

  /** @type {import('node:child_process').ChildProcessByStdio<any, any, null>} */
  let process_;
  /** @type {import('vscode-languageserver').ProtocolConnection} */
  let connection;
  /** @type {Map<string, (diagnostics: import('vscode-languageserver').Diagnostic[]) => void>} */
  const waiting = new Map();

  before(async () => {
    const program = await yamlServer();
    process_ = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    connection = createProtocolConnection(
      new StreamMessageReader(process_.stdout),
      new StreamMessageWriter(process_.stdin),
    );
    const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas: SCHEMAS };
    connection.onRequest('workspace/configuration', ({ items }) =>
      items.map(({ section }) => (section === 'yaml' ? yaml : null)),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      waiting.get(uri)?.(diagnostics);
    });
    connection.listen();
    const capabilities = { workspace: { configuration: true } };
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } });
  });

  after(async () => {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    process_.kill();
  });

  /**
   * What it says of a text.
   *
   * @param {string} name of the file
   * @param {string} text
   * @returns {Promise<string[]>}
   */
  async function said(name, text) {
    const uri = `file:///repository/${name}`;
    const diagnostics = new Promise((resolve) => waiting.set(uri, resolve));
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return (await diagnostics).map((/** @type {{ message: string }} */ { message }) => message);
  }

  const example = (/** @type {string} */ name) => readFileSync(inRoot(`examples/${name}`), 'utf8');

  it('says nothing of files that are right', async () => {
    for (const name of ['values.yaml', 'allowlist.yaml', 'filter.json', 'flow.json']) {
      assert.deepEqual(await said(name, example(name)), [], name);
    }
    assert.deepEqual(await said('flowlogs.yaml', FLOW_LOGS), []);
    assert.deepEqual(await said('.hubble-ls.yaml', CONFIG), []);
  });

  it('finds what is wrong', async () => {
    const wrong = FLOW_LOGS.replace('DROPPED', '[DROPPED]').replace('source_pod', 'source_pods');
    assert.equal((await said('other/flowlogs.yaml', wrong)).length, 2);
    assert.equal((await said('other/.hubble-ls.yaml', CONFIG.replace('quoted-code', 'quoted-cod'))).length, 1);
    assert.equal((await said('my-values.yaml', 'hubble:\n  enabled: certainly\n')).length, 1);
  });

  it('describes a key', async () => {
    await said('hover/flowlogs.yaml', FLOW_LOGS);
    const hover = await connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'file:///repository/hover/flowlogs.yaml' },
      position: { line: 2, character: 6 },
    });
    assert.match(JSON.stringify(hover), /File in the agent container that is written to/);
  });
});
