import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Hover,
  InitializeParams,
  ServerCapabilities,
  SymbolInformation,
} from 'vscode-languageserver';
import { ServerProcess } from './server-process.js';

const URI = 'file:///filters.yaml';
/** The codes stand behind characters that have another length in every encoding. */
const TEXT = `allowlist:\n  - '{"source_pod":["é漢😀/"],"event_type":[{"type":4,"sub_type":3}]}'\n`;
const LINE = TEXT.split('\n')[1] ?? '';

/** What a client of some kind gets. */
class Client {
  readonly server = new ServerProcess();
  capabilities: ServerCapabilities = {};

  async start(params: Partial<InitializeParams>): Promise<this> {
    const { capabilities } = await this.server.initializeWith(params);
    this.capabilities = capabilities;
    const textDocument = { uri: URI, languageId: 'yaml', version: 1, text: TEXT };
    await this.server.connection.sendNotification('textDocument/didOpen', { textDocument });
    return this;
  }

  ask<Answer>(method: string, character: number): Promise<Answer> {
    const position = { line: 1, character };
    const range = { start: position, end: position };
    const params = { textDocument: { uri: URI }, position, range, context: { diagnostics: [] } };
    return this.server.connection.sendRequest(method, params);
  }
}

describe('a client of an editor', () => {
  const clients: Client[] = [];
  const start = (capabilities: ClientCapabilities, more: Partial<InitializeParams> = {}): Promise<Client> => {
    const client = new Client();
    clients.push(client);
    return client.start({ capabilities, ...more });
  };

  afterEach(async () => {
    for (const client of clients.splice(0)) assert.equal(await client.server.stop(), 0);
  });

  const typeAt = LINE.indexOf('4,');
  const ENCODINGS: readonly (readonly [offered: string[] | undefined, taken: string | undefined, at: number])[] = [
    [undefined, undefined, typeAt],
    [['utf-16'], 'utf-16', typeAt],
    [['utf-8', 'utf-16'], 'utf-8', Buffer.byteLength(LINE.slice(0, typeAt))],
    [['utf-16', 'utf-8'], 'utf-16', typeAt],
    [['utf-32', 'utf-8'], 'utf-32', Array.from(LINE.slice(0, typeAt)).length],
    [['utf-7'], 'utf-16', typeAt],
  ];
  for (const [offered, taken, at] of ENCODINGS) {
    it(`that offers ${offered?.join(', ') ?? 'nothing'} counts in ${taken ?? 'utf-16'}`, async () => {
      const client = await start(offered ? { general: { positionEncodings: offered } } : {});
      assert.equal(client.capabilities.positionEncoding, taken);
      const hover = await client.ask<Hover>('textDocument/hover', at);
      assert.match(JSON.stringify(hover.contents), /trace/);
      const position = (character: number) => ({ line: 1, character });
      assert.deepEqual(hover.range, { start: position(at), end: position(at + 1) });
    });
  }

  const FORMATS = [
    [undefined, 'markdown'],
    [['markdown', 'plaintext'], 'markdown'],
    [['plaintext', 'markdown'], 'plaintext'],
    [['plaintext'], 'plaintext'],
    [[], 'plaintext'],
  ] as const;
  for (const [formats, kind] of FORMATS) {
    it(`that lists ${JSON.stringify(formats)} is told things in ${kind}`, async () => {
      const client = await start({
        textDocument: {
          hover: formats ? { contentFormat: [...formats] } : {},
          completion: { completionItem: formats ? { documentationFormat: [...formats] } : {} },
        },
      });
      const hover = await client.ask<Hover>('textDocument/hover', typeAt);
      const items = await client.ask<CompletionItem[]>('textDocument/completion', typeAt);
      const resolved = await client.server.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]);
      for (const content of [hover.contents, resolved.documentation]) {
        assert.ok(typeof content === 'object' && 'kind' in content);
        assert.equal(content.kind, kind);
        assert.equal(/\*\*|`/.test(content.value), kind === 'markdown');
        assert.doesNotMatch(content.value, /^\s|\s$/);
      }
    });
  }

  it('that says nothing of completion gets items of the first version of the protocol', async () => {
    const client = await start({});
    const items = await client.ask<CompletionItem[]>('textDocument/completion', typeAt);
    assert.ok(items.length > 3);
    for (const item of items) {
      assert.ok((item.kind ?? 0) <= 18);
      assert.deepEqual(
        Object.keys(item).filter((key) => ['labelDetails', 'insertTextMode', 'tags'].includes(key)),
        [],
      );
      assert.equal(item.insertTextFormat, 1);
    }
  });

  it('that knows of more in completion gets it', async () => {
    const client = await start({
      textDocument: {
        completion: {
          completionItem: { labelDetailsSupport: true, insertTextModeSupport: { valueSet: [1, 2] } },
          completionItemKind: { valueSet: [10, 20] },
        },
      },
    });
    const [item] = await client.ask<CompletionItem[]>('textDocument/completion', typeAt);
    assert.equal(item?.kind, 20);
    assert.equal(item.insertTextMode, 1);
    assert.ok(item.labelDetails?.description);
  });

  it('that takes only commands for code actions is offered none', async () => {
    const client = await start({ textDocument: { codeAction: {} } });
    assert.equal('codeActionProvider' in client.capabilities, false);
  });

  it('that takes code actions as literals is offered them, and which is preferred if it knows of that', async () => {
    const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };
    for (const isPreferredSupport of [true, false]) {
      const client = await start({ textDocument: { codeAction: { ...literals, isPreferredSupport } } });
      const [fix] = await client.ask<CodeAction[]>('textDocument/codeAction', LINE.indexOf('sub_type') + 2);
      assert.equal(fix?.title, 'Compare it: set match_sub_type to true');
      assert.equal('isPreferred' in fix, isPreferredSupport);
    }
  });

  it('gets an outline that is nested only where it knows of that', async () => {
    const nested = await start({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
    const [symbol] = await nested.ask<DocumentSymbol[]>('textDocument/documentSymbol', 0);
    assert.ok(symbol?.range);
    const flat = await start({ textDocument: { documentSymbol: {} } });
    const [information] = await flat.ask<SymbolInformation[]>('textDocument/documentSymbol', 0);
    assert.equal(information?.location.uri, URI);
    assert.equal(information.name, symbol.name);
  });

  it('is told what its documents were taken for only if it asks', async () => {
    const silent = await start({});
    await silent.server.diagnostics(URI, 1);
    await silent.ask('textDocument/hover', typeAt);
    assert.deepEqual(silent.server.notified, []);
    const asking = await start({}, { initializationOptions: { documentStatus: true } });
    await asking.server.diagnostics(URI, 1);
    await asking.ask('textDocument/hover', typeAt);
    assert.deepEqual(asking.server.notified, ['hubble/documentStatus']);
  });

  const OFF = { rules: { 'sub-type-ignored': 'off', 'impossible-name': 'off' } };
  const SETTINGS: readonly (readonly [name: string, options: unknown, pushed: unknown])[] = [
    ['initializationOptions', OFF, undefined],
    ['initializationOptions, under hubble', { hubble: OFF }, undefined],
    ['initializationOptions, and pushes others that are not ours', OFF, { yaml: {} }],
    ['workspace/didChangeConfiguration', undefined, { hubble: OFF }],
  ];
  for (const [name, initializationOptions, settings] of SETTINGS) {
    it(`sets things by ${name}`, async () => {
      const client = await start({ textDocument: { diagnostic: {} } }, { initializationOptions });
      if (settings !== undefined) {
        await client.server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      }
      const report = await client.ask<{ items: unknown[] }>('textDocument/diagnostic', 0);
      assert.deepEqual(report.items, []);
    });
  }
});
