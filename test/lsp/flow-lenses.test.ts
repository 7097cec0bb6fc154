import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { ClientCapabilities, CodeLens, Command } from 'vscode-languageserver';
import { ServerProcess } from './server-process.js';

const VALUES = 'file:///values.yaml';
const LOG = 'file:///logs/flows.jsonl';
const REFRESH: ClientCapabilities = { workspace: { codeLens: { refreshSupport: true } } };

const flow = (type: number): string => `{"flow":{"verdict":"DROPPED","event_type":{"type":${type}},"Type":"L3_L4"}}\n`;
/** Not as hubble prints it, so that it must be decoded. */
const slowFlow = (type: number): string => ` ${flow(type)}`;
const FLOWS = flow(1) + flow(4) + flow(1) + '{"lost_events":{"source":"PERF_EVENT_RING_BUFFER"}}\n';

const exporter = (filters: string): string =>
  `flowLogs:\n  - name: drops\n    filePath: /var/run/cilium/hubble/drops.log\n    includeFilters:\n${filters}`;
const TWO = exporter('      - event_type: [{ type: 1 }]\n      - event_type: [{ type: 5 }]\n');

describe('lenses over stdio', () => {
  let server: ServerProcess;
  let refreshes: number;

  beforeEach(() => {
    server = new ServerProcess();
    refreshes = 0;
    server.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshes++;
      return null;
    });
  });

  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  const list = (uri = VALUES): Promise<CodeLens[] | null> =>
    server.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  const resolve = (lens: CodeLens | undefined): Promise<CodeLens> =>
    server.connection.sendRequest('codeLens/resolve', lens);
  const commands = async (): Promise<(Command | undefined)[]> => {
    const resolved = await Promise.all(((await list()) ?? []).map(resolve));
    return resolved.map(({ command }) => command);
  };
  const titles = async (): Promise<(string | undefined)[]> => (await commands()).map((command) => command?.title);
  const change = (uri: string, version: number, text: string): Promise<void> =>
    server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  it('count the flows of the log that is open, above exporters and filters', async () => {
    await server.initialize();
    await server.open(LOG, 'jsonl', FLOWS);
    await server.open(VALUES, 'yaml', TWO);
    const lenses = (await list()) ?? [];
    assert.deepEqual(
      lenses.map(({ range }) => range.start),
      [
        { line: 1, character: 4 },
        { line: 4, character: 8 },
        { line: 5, character: 8 },
      ],
    );
    assert.deepEqual(await titles(), [
      'matches 2 of 3 flows in flows.jsonl',
      'matches 2 of 3 flows in flows.jsonl',
      'matches 0 of 3 flows in flows.jsonl',
    ]);
    await change(LOG, 2, flow(5));
    assert.deepEqual(await titles(), [
      'matches 1 of 1 flow in flows.jsonl',
      'matches 0 of 1 flow in flows.jsonl',
      'matches 1 of 1 flow in flows.jsonl',
    ]);
  });

  it('are not there without a log, for what Cilium refuses, or where the setting turns them off', async () => {
    await server.initialize({}, { codeLens: { enabled: true } });
    await server.open(VALUES, 'yaml', TWO);
    assert.equal(await list(), null);
    await server.open(LOG, 'jsonl', FLOWS);
    assert.equal((await list())?.length, 3);
    await change(VALUES, 2, exporter('      - source_ip: [x]\n      - verdict: [DROPPED]\n'));
    assert.deepEqual(await titles(), ['matches 3 of 3 flows in flows.jsonl']);
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { hubble: { codeLens: { enabled: false } } },
    });
    assert.equal(await list(), null);
  });

  it('carry the command that opens the flows where the client has it', async () => {
    await server.initialize({}, { commands: ['hubble.openMatchingFlows'] });
    await server.open(LOG, 'jsonl', FLOWS);
    await server.open(VALUES, 'yaml', `allowlist:\n  - '{"event_type":[{"type":1}]}'\n`);
    const [command] = await commands();
    assert.equal(command?.command, 'hubble.openMatchingFlows');
    const [{ filters }] = command.arguments as [{ filters: unknown }];
    const found = await server.connection.sendRequest('hubble/matchingFlows', filters);
    assert.deepEqual(found, { text: flow(1) + flow(1), matched: 2, flows: 3 });
  });

  it('say how many flows a document leaves out', async () => {
    await server.initialize();
    await server.open(LOG, 'jsonl', flow(1).repeat(1_234));
    const { text, matched } = await server.connection.sendRequest<{ text: string; matched: number }>(
      'hubble/matchingFlows',
      { allow: ['{"event_type":[{"type":1}]}'], deny: [] },
    );
    assert.equal(matched, 1_234);
    const [note, ...lines] = text.split('\n');
    assert.equal(note, '// The first 1000 of 1234 flows that match in flows.jsonl; 234 are left out.');
    assert.equal(lines.length, 1_001);
  });

  it('say that they count where that takes long, and refresh when they are done', async () => {
    await server.initialize(REFRESH);
    await server.open(LOG, 'jsonl', slowFlow(1).repeat(60_000));
    await server.open(VALUES, 'yaml', `allowlist:\n  - '{"event_type":[{"type":1}]}'\n`);
    assert.deepEqual(await titles(), ['counting flows in flows.jsonl…']);
    const before = refreshes;
    while (refreshes === before) await new Promise((wait) => setTimeout(wait, 20));
    assert.deepEqual(await titles(), ['matches 60,000 of 60,000 flows in flows.jsonl']);
  });

  it('give a count up that nobody wants any more', async () => {
    await server.initialize();
    await server.open(LOG, 'jsonl', slowFlow(1).repeat(20_000));
    await server.open(VALUES, 'yaml', `allowlist:\n  - '{"event_type":[{"type":1}]}'\n`);
    const [lens] = (await list()) ?? [];
    const counted = resolve(lens);
    await change(VALUES, 2, `allowlist:\n  - '{"event_type":[{"type":4}]}'\n`);
    await list();
    assert.equal((await counted).command?.title, '');
    await assert.rejects(resolve(lens), { code: -32801 });
    await change(LOG, 2, flow(4));
    assert.deepEqual(await titles(), ['matches 1 of 1 flow in flows.jsonl']);
  });

  describe('with a log that the settings name', () => {
    let folder: string;
    let workspace: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'hubble-'));
      workspace = join(folder, 'work space');
      mkdirSync(join(workspace, 'logs'), { recursive: true });
      writeFileSync(join(workspace, 'logs', 'drops #1.jsonl'), FLOWS);
      writeFileSync(join(folder, 'outside.jsonl'), FLOWS);
    });

    afterEach(() => {
      rmSync(folder, { recursive: true });
    });

    const start = async (flows: string): Promise<void> => {
      await server.initialize({}, { flows }, [pathToFileURL(folder + '/none').href, pathToFileURL(workspace).href]);
      await server.open(VALUES, 'yaml', `allowlist:\n  - '{"event_type":[{"type":1}]}'\n`);
    };

    it('read it below the folders of the workspace, and again when it has changed', async () => {
      await start('logs/drops #1.jsonl');
      assert.deepEqual(await titles(), ['matches 2 of 3 flows in drops #1.jsonl']);
      const path = join(workspace, 'logs', 'drops #1.jsonl');
      appendFileSync(path, flow(1));
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(path).href, type: 2 }],
      });
      assert.deepEqual(await titles(), ['matches 3 of 4 flows in drops #1.jsonl']);
    });

    it('read it where it is packed', async () => {
      writeFileSync(join(workspace, 'logs', 'drops.jsonl.gz'), gzipSync(FLOWS.repeat(10_000)));
      await start('logs/drops.jsonl.gz');
      assert.deepEqual(await titles(), ['matches 20,000 of 30,000 flows in drops.jsonl.gz']);
      writeFileSync(join(workspace, 'logs', 'drops.jsonl.gz'), gzipSync(FLOWS).subarray(0, 40));
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(join(workspace, 'logs', 'drops.jsonl.gz')).href, type: 2 }],
      });
      assert.deepEqual(await titles(), ['drops.jsonl.gz cannot be read']);
    });

    it('take it from the editor where it is open', async () => {
      await start('logs/drops #1.jsonl');
      await server.open(pathToFileURL(join(workspace, 'logs', 'drops #1.jsonl')).href, 'jsonl', flow(1));
      assert.deepEqual(await titles(), ['matches 1 of 1 flow in drops #1.jsonl']);
    });

    const others = ['logs/none.jsonl', 'logs', 'logs/link.jsonl', '//server/share/x.jsonl', '//[/x', 'half \ud800'];
    for (const flows of ['../outside.jsonl', ...others]) {
      it(`say that ${JSON.stringify(flows)} cannot be read`, async () => {
        symlinkSync(join(folder, 'outside.jsonl'), join(workspace, 'logs', 'link.jsonl'));
        await start(flows);
        const [title] = await titles();
        assert.match(title ?? '', /cannot be read$/);
      });
    }
  });
});
