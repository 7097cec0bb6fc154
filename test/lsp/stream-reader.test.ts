import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import type { Message } from 'vscode-languageserver';
import { LongText } from '../../server/src/lsp/long-text.js';
import { StreamReader } from '../../server/src/lsp/stream-reader.js';

/** A message as JSON, with its headers. */
function framed(json: string, headers = ''): Buffer {
  return Buffer.from(`${headers}Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
}

/** What is read from bytes that come in chunks of a size. */
function read(bytes: Uint8Array, size: number): { messages: Message[]; errors: string[] } {
  const stream = new PassThrough();
  const reader = new StreamReader(stream);
  const [messages, errors]: [Message[], string[]] = [[], []];
  reader.onError(({ message }) => errors.push(message));
  reader.listen((message) => messages.push(message));
  for (let at = 0; at < bytes.length; at += size) stream.emit('data', bytes.subarray(at, at + size));
  return { messages, errors };
}

/** A message with the parts of its text put together. */
function plain(message: Message): unknown {
  return JSON.parse(
    JSON.stringify(message, (_, value: unknown) => (value instanceof LongText ? value.toString() : value)),
  );
}

function didOpen(text: string, method = 'textDocument/didOpen'): object {
  return { jsonrpc: '2.0', method, params: { textDocument: { uri: 'file:///a.jsonl', text, version: 1 } } };
}

function textOf(message: Message | undefined): unknown {
  const { params } = message as Message & { params: { textDocument: { text: unknown } } };
  return params.textDocument.text;
}

const LINE = `{"flow":{"Summary":"\\n{ \\\\n{ ${'x'.repeat(2000)}"}}\n`;
const LOG = LINE.repeat(1000);

describe('the reader of standard input', () => {
  it('reads messages whatever chunks they come in', () => {
    const messages = [{ id: 1 }, { id: 2, params: { text: 'ä\n😀"\\' } }, { text: 0 }];
    const bytes = Buffer.concat(messages.map((message) => framed(JSON.stringify(message))));
    for (let size = 1; size <= bytes.length; size++) {
      assert.deepEqual(read(bytes, size), { messages, errors: [] });
    }
  });

  it('knows the length whatever other headers there are', () => {
    const bytes = framed('{"id":1}', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n');
    assert.deepEqual(read(bytes, 7).messages, [{ id: 1 }]);
    assert.deepEqual(read(Buffer.from('content-length:8\r\n\r\n{"id":1}'), 100).messages, [{ id: 1 }]);
  });

  it('collects no headers without an end, and goes on behind them', () => {
    const bytes = Buffer.concat([Buffer.alloc(200_000, 'x'), framed('{"id":1}')]);
    const { messages, errors } = read(bytes, 100_000);
    assert.deepEqual(errors, ['What should be the headers of a message does not end']);
    assert.deepEqual(messages, [{ id: 1 }]);
  });

  it('gives the text of a log in parts that start with an object', () => {
    const { messages, errors } = read(framed(JSON.stringify(didOpen(LOG))), 65_536);
    assert.deepEqual(errors, []);
    const text = textOf(messages[0]);
    assert.ok(text instanceof LongText);
    assert.ok(text.parts.length > 5);
    assert.ok(text.parts.every((part) => part.startsWith('{') && part.endsWith('\n')));
    assert.ok(text.toString() === LOG);
  });

  it('reads any long message as JSON.parse does', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n{',
        '\\n{',
        '\\\n{',
        '\\',
        '"',
        '","text":"',
        '{"text":"',
        'ä',
        '😀',
        '\ud83d',
        '\u0000',
        '\u2028',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }),
      fc.constant(LINE),
    );
    const text = fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat(300_000))
      .map(([pieces, length]) => [pieces.join(''), length] as const)
      .map(([part, length]) => part.repeat(Math.ceil(length / part.length)));
    const message = fc.oneof(
      text.map((long) => didOpen(long)),
      text.map((long) => didOpen(long, 'textDocument/other')),
      text.map((long) => ({ id: 1, params: { rest: long.repeat(3), text: 7 } })),
      fc
        .tuple(text, text)
        .map(([one, two]) => ({ method: 'textDocument/didChange', contentChanges: [{ text: one }, { text: two }] })),
      text.map((long) => Object.fromEntries(Object.entries(didOpen(long)).reverse())),
    );
    fc.assert(
      fc.property(message, fc.constantFrom(0, 1), fc.integer({ min: 1000, max: 200_000 }), (value, indent, size) => {
        const padded = { ...value, padding: 'x'.repeat(1_000_000) };
        const json = JSON.stringify(padded, undefined, indent);
        const { messages, errors } = read(Buffer.concat([framed(json), framed('{"id":2}')]), size);
        assert.deepEqual(errors, []);
        assert.ok(JSON.stringify(messages.map(plain)) === JSON.stringify([JSON.parse(json), { id: 2 }]));
      }),
      { numRuns: 15 },
    );
  });

  it('tells of what is no message, and reads on behind it', () => {
    const good = framed('{"id":1}');
    const long = JSON.stringify(didOpen(LOG));
    const middle = long.length >> 1;
    for (const bad of [
      Buffer.from('Content-Type: text\r\n\r\n'),
      framed('{"id":'),
      framed(''),
      framed(`${long.slice(0, middle)}\\x${long.slice(middle)}`),
      framed(`${long.slice(0, middle)}"${long.slice(middle)}`),
      framed(long.slice(0, -20)),
      framed(`{"text":"${' '.repeat(1_000_000)}`),
    ]) {
      const { messages, errors } = read(Buffer.concat([good, bad, good]), 65_536);
      assert.deepEqual(messages, [{ id: 1 }, { id: 1 }]);
      assert.equal(errors.length, 1);
    }
  });
});
