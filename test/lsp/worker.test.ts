import assert from 'node:assert/strict';
import type { CodeLens, CompletionItem, Hover } from 'vscode-languageserver';
import type { DocumentStatus, FileQuestion } from '../../server/src/lsp/protocol.js';
import { ServerWorker } from './server-worker.js';

/** As vscode.dev names a repository. */
const FOLDER = 'vscode-vfs://github%2B7b2276223a317d/acme/platform';
const URI = `${FOLDER}/charts/cilium/values.yaml`;
const VALUES = `cilium:
  hubble:
    enabled: true
    export:
      dynamic:
        enabled: true
        config:
          content:
            - name: drops
              filePath: /var/run/cilium/hubble/drops.log
              includeFilters:
                - event_type: [{ type: 9 }]
`;
const CHART = 'apiVersion: v2\nname: platform\ndependencies:\n  - name: cilium\n    version: 1.17.5\n';
const flow = (type: number): string => `{"flow":{"verdict":"DROPPED","event_type":{"type":${type}},"Type":"L3_L4"}}\n`;

describe('the server in a web worker', () => {
  let server: ServerWorker;
  let files: Record<string, string>;
  let asked: string[];
  let status: Promise<DocumentStatus>;

  beforeEach(() => {
    server = new ServerWorker();
    files = {};
    asked = [];
    server.connection.onRequest(
      'hubble/readFile',
      ({ uri }: FileQuestion): { readonly text?: string; readonly fault?: string } => {
        asked.push(uri);
        const text = files[uri];
        return text === undefined ? { fault: 'there is no such file' } : { text };
      },
    );
    status = new Promise((resolve) => {
      server.connection.onNotification('hubble/documentStatus', resolve);
    });
  });

  afterEach(async () => {
    assert.equal(await server.stop(), true);
  });

  const initialize = (options: object = {}): Promise<unknown> =>
    server.initialize({}, { readsFiles: true, documentStatus: true, ...options }, [FOLDER]);

  it('checks, hovers and completes with nothing of Node within reach', async () => {
    await initialize();
    const { diagnostics } = await server.open(URI, 'yaml', VALUES);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['unknown-event-type'],
    );
    const position = diagnostics[0]?.range.start;
    const textDocument = { uri: URI };
    const hover: Hover = await server.connection.sendRequest('textDocument/hover', { textDocument, position });
    assert.match(JSON.stringify(hover), /event type 9/);
    const items: CompletionItem[] = await server.connection.sendRequest('textDocument/completion', {
      textDocument,
      position,
    });
    assert.ok(items.some(({ label }) => label.startsWith('trace')));
  });

  it('checks a log that takes many slices of time, and answers in between', async () => {
    await initialize();
    const opened = server.open(`${FOLDER}/flows.jsonl`, 'jsonl', flow(4).repeat(5_000) + flow(9));
    const hover: Hover = await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: `${FOLDER}/flows.jsonl` },
      position: { line: 0, character: flow(4).indexOf('4') },
    });
    assert.match(JSON.stringify(hover), /trace/);
    assert.equal((await opened).diagnostics.length, 1);
  });

  it('reads Chart.yaml and .hubble-ls.yaml through the client', async () => {
    files = {
      [`${FOLDER}/charts/cilium/Chart.yaml`]: CHART,
      [`${FOLDER}/.hubble-ls.yaml`]: 'rules:\n  unknown-event-type: hint\n',
    };
    await initialize();
    const { diagnostics } = await server.open(URI, 'yaml', VALUES);
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['unknown-event-type', 4]],
    );
    const { kind, release, from } = await status;
    assert.deepEqual([kind, release, from], ['helm-values', '1.17', 'Chart.yaml, 1.17.5']);
  });

  it('counts flows of a log that the client reads', async () => {
    files = { [`${FOLDER}/logs/flows.jsonl`]: flow(9) + flow(4) };
    await initialize({ flows: 'logs/flows.jsonl' });
    await server.open(URI, 'yaml', VALUES);
    const lenses: CodeLens[] = await server.connection.sendRequest('textDocument/codeLens', {
      textDocument: { uri: URI },
    });
    const lens: CodeLens = await server.connection.sendRequest('codeLens/resolve', lenses[0]);
    assert.equal(lens.command?.title, 'matches 1 of 2 flows in flows.jsonl');
  });

  it('asks a client for no file that does not say that it reads them', async () => {
    await server.initialize({}, {}, [FOLDER]);
    await server.open(URI, 'yaml', VALUES);
    assert.deepEqual(asked, []);
  });
});
