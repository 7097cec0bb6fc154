import assert from 'node:assert/strict';
import {
  CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { guarded } from '../../server/src/lsp/guarded.js';
import { PulledDiagnostics } from '../../server/src/lsp/pulled-diagnostics.js';
import { PushedDiagnostics } from '../../server/src/lsp/pushed-diagnostics.js';
import type { Checked } from '../../server/src/lsp/reporting.js';
import type { Session } from '../../server/src/lsp/session.js';

const URI = 'file:///a.yaml';

describe('a handler that fails', () => {
  const text = TextDocument.create(URI, 'yaml', 1, 'a: 1\n');
  const log: string[] = [];
  const connection = { console: { error: (line: string) => log.push(line) } } as unknown as Connection;
  const texts = { get: (uri: string) => (uri === URI ? text : undefined) } as unknown as TextDocuments<TextDocument>;
  const guard = guarded(connection, texts, () => undefined);
  const fail = (): never => {
    throw new Error('a fault of ours');
  };

  beforeEach(() => {
    log.length = 0;
  });

  it('answers nothing, and the log says where', () => {
    assert.equal(guard.request('hover', fail)({ textDocument: { uri: URI } }), null);
    assert.match(log.join('\n'), /^hover of file:\/\/\/a\.yaml: Error: a fault of ours/);
  });

  it('ends no event', () => {
    guard.event('diagnostics', fail)(text);
    assert.match(log.join('\n'), /^diagnostics of file:\/\/\/a\.yaml: Error/);
  });

  it('ends no timer', () => {
    guard.task('look for the flow log', fail)();
    assert.match(log.join('\n'), /^look for the flow log: Error: a fault of ours/);
  });

  it('gives an item back as it came', () => {
    const item = { label: 'trace' };
    assert.equal(guard.item<typeof item>('documentation', fail)(item), item);
    assert.match(log.join('\n'), /^documentation: Error/);
  });

  describe('that finds problems', () => {
    const broken: Checked = {
      *steps() {
        yield [];
      },
      report: fail,
    };

    it('answers a client that asks for them with none', async () => {
      let ask: ((params: DocumentDiagnosticParams, token: CancellationToken) => unknown) | undefined;
      const languages = { diagnostics: { on: (handler: typeof ask) => (ask = handler) } };
      const session = { connection: { ...connection, languages }, texts, guard } as unknown as Session;
      new PulledDiagnostics(session, broken);
      const answer = await ask?.({ textDocument: { uri: URI } }, CancellationToken.None);
      assert.deepEqual(answer, { kind: 'full', resultId: '1', items: [] });
      assert.match(log.join('\n'), /^diagnostics of file:\/\/\/a\.yaml: Error: a fault of ours/);
    });

    it('takes back what was found before', () => {
      const sent: unknown[] = [];
      const sendDiagnostics = (what: unknown): number => sent.push(what);
      const session = { connection: { ...connection, sendDiagnostics }, texts, guard } as unknown as Session;
      new PushedDiagnostics(session, broken).changed(text);
      assert.deepEqual(sent, [{ uri: URI, version: 1, diagnostics: [] }]);
    });
  });

  it('is not asked about files that are not open', () => {
    assert.equal(guard.request('hover', fail)({ textDocument: { uri: 'file:///b.yaml' } }), null);
    assert.deepEqual(log, []);
  });
});
