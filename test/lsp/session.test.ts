import assert from 'node:assert/strict';
import type { CompletionItem, Hover, InlayHint } from 'vscode-languageserver';
import { flowLines } from '../bench/flow-log.js';
import { ServerProcess } from './server-process.js';

const URI = 'file:///filters.yaml';
const ALLOWLIST = `allowlist:\n  - '{"event_type":[{"type":4,"sub_type":3}]}'\n`;

describe('the server over stdio', () => {
  let server: ServerProcess;

  beforeEach(() => {
    server = new ServerProcess();
  });

  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  it('says who it is and what it can do', async () => {
    const { serverInfo, capabilities } = await server.initialize();
    assert.equal(serverInfo?.name, 'hubble-language-server');
    assert.match(serverInfo.version ?? '', /^\d+\.\d+\.\d+$/);
    assert.deepEqual(Object.keys(capabilities).sort(), [
      'codeActionProvider',
      'codeLensProvider',
      'completionProvider',
      'documentLinkProvider',
      'documentSymbolProvider',
      'foldingRangeProvider',
      'hoverProvider',
      'inlayHintProvider',
      'selectionRangeProvider',
      'textDocumentSync',
    ]);
  });

  it('answers in order what is sent before it has said that it is there', async () => {
    const started = server.initialize();
    const opened = server.open(URI, 'yaml', ALLOWLIST);
    const answer: Promise<Hover | null> = server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: URI },
      position: { line: 1, character: 28 },
    });
    assert.ok(await answer);
    assert.equal((await opened).diagnostics.length, 1);
    await started;
  });

  it('publishes diagnostics for each version, and takes them back from a document that is closed', async () => {
    await server.initialize();
    const first = await server.open(URI, 'yaml', ALLOWLIST);
    assert.deepEqual(
      first.diagnostics.map(({ source, code, severity, range }) => ({ source, code, severity, range })),
      [
        {
          source: 'hubble',
          code: 'sub-type-ignored',
          severity: 2,
          range: { start: { line: 1, character: 30 }, end: { line: 1, character: 42 } },
        },
      ],
    );
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        {
          range: { start: { line: 1, character: 30 }, end: { line: 1, character: 30 } },
          text: '"match_sub_type":true,',
        },
      ],
    });
    assert.deepEqual((await server.diagnostics(URI, 2)).diagnostics, []);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    assert.deepEqual((await server.diagnostics(URI)).diagnostics, []);
  });

  it('answers hover and inlay hints', async () => {
    await server.initialize();
    await server.open(URI, 'yaml', ALLOWLIST);
    const textDocument = { uri: URI };
    const hover: Hover = await server.connection.sendRequest('textDocument/hover', {
      textDocument,
      position: { line: 1, character: 28 },
    });
    assert.match(JSON.stringify(hover.contents), /\*\*trace\*\* · event type 4/);
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    const hints: InlayHint[] = await server.connection.sendRequest('textDocument/inlayHint', { textDocument, range });
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position.character]),
      [
        ['trace', 29],
        ['to-stack', 42],
      ],
    );
  });

  it('links to pages and fades text for clients that know how', async () => {
    await server.initialize({
      textDocument: { publishDiagnostics: { codeDescriptionSupport: true, tagSupport: { valueSet: [1] } } },
    });
    const [full] = (await server.open(URI, 'yaml', ALLOWLIST)).diagnostics;
    assert.match(full?.codeDescription?.href ?? '', /\/docs\/rules\/sub-type-ignored\.md$/);
    assert.deepEqual(full?.tags, [1]);
  });

  it('sends no links and tags to a client that does not say that it takes them', async () => {
    await server.initialize();
    const [plain] = (await server.open(URI, 'yaml', ALLOWLIST)).diagnostics;
    assert.deepEqual(Object.keys(plain ?? {}).sort(), ['code', 'message', 'range', 'severity', 'source']);
  });

  it('makes rules louder and lower as the settings say', async () => {
    await server.initialize({}, { rules: { 'sub-type-ignored': 'error', 'quoted-code': 'off', nonsense: 'off' } });
    const text = `allowlist:\n  - '{"event_type":[{"type":"4","sub_type":3}]}'\n`;
    const { diagnostics } = await server.open(URI, 'yaml', text);
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['sub-type-ignored', 1]],
    );
  });

  it('says what is wrong with a .hubble-ls.yaml', async () => {
    await server.initialize();
    const { diagnostics } = await server.open('file:///.hubble-ls.yaml', 'yaml', 'rules:\n  quoted-cod: off\n');
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['invalid-config'],
    );
  });

  it('completes without snippets where the client takes none', async () => {
    await server.initialize();
    await server.open(URI, 'yaml', `allowlist:\n  - '{"event_type":[]}'\n`);
    const items: CompletionItem[] = await server.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: 1, character: 20 },
    });
    assert.ok(items.some(({ label }) => label === 'trace'));
    assert.ok(items.every(({ insertTextFormat }) => insertTextFormat !== 2));
  });

  it('answers about any line of a long log', async () => {
    await server.initialize();
    const uri = 'file:///flows.jsonl';
    const lines = flowLines(2000).map((line, at) =>
      at === 1500 ? line.replace(/"event_type":\{"type":\d+/, '"event_type":{"type":77') : line,
    );
    const { diagnostics } = await server.open(uri, 'jsonl', `${lines.join('\n')}\n`);
    assert.deepEqual(
      diagnostics.map(({ range }) => range.start.line),
      [1500],
    );
    const character = (lines[1700] ?? '').indexOf('"verdict":') + 2;
    const answer: Hover | null = await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1700, character },
    });
    assert.match(JSON.stringify(answer?.contents), /verdict/);
  });

  it('reads the log of an exporter that an editor takes for a log by its name', async () => {
    await server.initialize();
    const uri = 'file:///events.log';
    await server.open(uri, 'log', '{"flow":{"verdict":"DROPPED","event_type":{"type":1,"sub_type":133}}}\n'.repeat(2));
    const hover: Hover = await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 20 },
    });
    assert.match(JSON.stringify(hover.contents), /\*\*DROPPED\*\*/);
  });

  it('answers null, and publishes nothing, for what is not of Hubble', async () => {
    await server.initialize();
    const uri = 'file:///other.yaml';
    const { diagnostics } = await server.open(uri, 'yaml', 'allowlist:\n  - type: 99\n');
    assert.deepEqual(diagnostics, []);
    const at = { textDocument: { uri }, position: { line: 1, character: 11 } };
    assert.equal(await server.connection.sendRequest('textDocument/hover', at), null);
    assert.equal(await server.connection.sendRequest('textDocument/completion', at), null);
  });

  it('outlives a client that refuses whatever it is asked, and keeps the settings it came with', async () => {
    const register = { dynamicRegistration: true };
    const workspace = {
      configuration: true,
      didChangeConfiguration: register,
      didChangeWatchedFiles: { ...register, relativePatternSupport: true },
      inlayHint: { refreshSupport: true },
      codeLens: { refreshSupport: true },
    };
    const settings = { rules: { 'sub-type-ignored': 'error' }, flows: 'flows.jsonl' };
    await server.initialize({ workspace }, settings, ['file:///none']);
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const { diagnostics } = await server.open(URI, 'yaml', ALLOWLIST);
    assert.deepEqual(
      diagnostics.map(({ severity }) => severity),
      [1],
    );
  });

  it('reads the release and the inlay hints from the settings', async () => {
    await server.initialize({}, { ciliumVersion: '1.16', inlayHints: { enabled: false } });
    const text = `allowlist:\n  - '{"event_type":[{"type":4,"match_sub_type":true,"sub_type":12}]}'\n`;
    const { diagnostics } = await server.open(URI, 'yaml', text);
    assert.match(JSON.stringify(diagnostics[0]?.message), /no event of 1\.16/);
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    const hints = await server.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: URI }, range });
    assert.equal(hints, null);
  });
});

describe('the end of standard input', () => {
  it('ends the server, with an error if it came before the shutdown', async () => {
    const server = new ServerProcess();
    await server.initialize();
    assert.equal(await server.hangUp(), 1);
    const asked = new ServerProcess();
    await asked.initialize();
    await asked.connection.sendRequest('shutdown');
    assert.equal(await asked.hangUp(), 0);
  });
});
