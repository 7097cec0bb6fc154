import assert from 'node:assert/strict';
import type { ClientCapabilities, DocumentDiagnosticReport } from 'vscode-languageserver';
import { ServerProcess } from './server-process.js';

const URI = 'file:///filters.yaml';
const WRONG = `allowlist:\n  - '{"event_type":[{"type":4,"sub_type":3}]}'\n`;
const PULLS: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false } },
  workspace: { diagnostics: { refreshSupport: true } },
};

describe('diagnostics for a client that asks for them', () => {
  let server: ServerProcess;
  const change = (version: number, text: string): Promise<void> =>
    server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ text }],
    });
  const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });
  const codesOf = (report: DocumentDiagnosticReport): unknown =>
    report.kind === 'full' ? report.items.map(({ code }) => code) : report.kind;

  beforeEach(async () => {
    server = new ServerProcess();
    const { capabilities } = await server.initialize(PULLS);
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'hubble',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    const textDocument = { uri: URI, languageId: 'yaml', version: 1, text: WRONG };
    await server.connection.sendNotification('textDocument/didOpen', { textDocument });
  });

  afterEach(async () => {
    assert.equal(server.hasPublished(URI), false, 'nothing is sent that was not asked for');
    assert.equal(await server.stop(), 0);
  });

  it('are those of the version at hand, and unchanged where the client has them', async () => {
    const first = await pull();
    assert.deepEqual(codesOf(first), ['sub-type-ignored']);
    assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    assert.deepEqual(await pull('of another server'), first);
    await change(2, 'allowlist: []\n');
    const second = await pull(first.resultId);
    assert.deepEqual(codesOf(second), []);
    assert.notEqual(second.resultId, first.resultId);
  });

  it('are asked for again where the text changes before they are found', async () => {
    // Long enough that it is not checked at once.
    await change(2, `allowlist:\n${`  - '{"event_type":[{"type":4,"sub_type":3}]}'\n`.repeat(40_000)}`);
    const asked = pull().catch((error: unknown) => error as { code: number; data: unknown });
    await change(3, 'allowlist: []\n');
    assert.deepEqual(codesOf(await pull()), []);
    const { code, data } = (await asked) as { code: number; data: unknown };
    assert.equal(code, -32802);
    assert.deepEqual(data, { retriggerRequest: true });
  });

  it('are asked for again when the settings change, and are others then', async () => {
    const first = await pull();
    const settings = { hubble: { rules: { 'sub-type-ignored': 'off' } } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    assert.deepEqual(codesOf(await pull(first.resultId)), []);
    assert.equal(server.refreshed, 1);
  });

  it('are none for a document that is not open', async () => {
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    assert.deepEqual(await pull(), { kind: 'full', items: [] });
  });
});
