import assert from 'node:assert/strict';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { guarded } from '../../server/src/lsp/guarded.js';

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

  it('gives an item back as it came', () => {
    const item = { label: 'trace' };
    assert.equal(guard.item<typeof item>('documentation', fail)(item), item);
    assert.match(log.join('\n'), /^documentation: Error/);
  });

  it('is not asked about files that are not open', () => {
    assert.equal(guard.request('hover', fail)({ textDocument: { uri: 'file:///b.yaml' } }), null);
    assert.deepEqual(log, []);
  });
});
