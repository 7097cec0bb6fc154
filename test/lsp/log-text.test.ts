import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LogText, OPEN_TEXTS } from '../../server/src/lsp/log-text.js';

const URI = 'file:///flows.jsonl';

function lines(lineBreak: string): string {
  return Array.from({ length: 400 }, (_, at) => `{"at":${at},"Summary":"${'x'.repeat(2000)}"}${lineBreak}`).join('');
}

/** Both kinds of document say the same of a text. */
function assertSame(log: TextDocument, plain: TextDocument, offsets: readonly number[]): void {
  assert.ok(log.getText() === plain.getText());
  assert.equal(log.lineCount, plain.lineCount);
  for (const offset of offsets) {
    const position = plain.positionAt(offset);
    assert.deepEqual(log.positionAt(offset), position);
    assert.equal(log.offsetAt(position), plain.offsetAt(position));
    const beyond = { line: position.line, character: 1_000_000 };
    assert.equal(log.offsetAt(beyond), plain.offsetAt(beyond));
    assert.deepEqual(log.getLineRange(position.line), plain.getLineRange(position.line));
    assert.equal(log.getEOLCharacters(position.line), plain.getEOLCharacters(position.line));
    const range = { start: position, end: { line: position.line + 1, character: 3 } };
    assert.equal(log.getText(range), plain.getText(range));
  }
  const end = { line: log.lineCount + 5, character: 0 };
  assert.equal(log.offsetAt(end), plain.offsetAt(end));
}

describe('a long log that is open', () => {
  it('is one of JSON lines only', () => {
    assert.ok(OPEN_TEXTS.create(URI, 'jsonl', 1, lines('\n')) instanceof LogText);
    assert.ok(!(OPEN_TEXTS.create(URI, 'yaml', 1, lines('\n')) instanceof LogText));
    assert.ok(!(OPEN_TEXTS.create(URI, 'jsonl', 1, lines('\n').slice(0, 3000)) instanceof LogText));
  });

  for (const [name, lineBreak] of [
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
  ] as const) {
    it(`is changed as any other document, with ${name}`, () => {
      const text = lines(lineBreak);
      const place = fc.record({
        line: fc.nat(402),
        character: fc.oneof(fc.nat(3), fc.nat(2100)),
      });
      const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.record({
        range: fc.record({ start: place, end: place }),
        text: fc.constantFrom('', 'x', lineBreak, `}${lineBreak}{`, '\r', `{"a":1}${lineBreak}`.repeat(40_000)),
      });
      fc.assert(
        fc.property(
          fc.array(change, { minLength: 1, maxLength: 4 }),
          fc.array(fc.nat(text.length), { maxLength: 20 }),
          (changes, offsets) => {
            let log = OPEN_TEXTS.create(URI, 'jsonl', 1, text);
            let plain = TextDocument.create(URI, 'jsonl', 1, text);
            for (const one of changes) {
              log = OPEN_TEXTS.update(log, [one], log.version + 1);
              const { version } = TextDocument.update(plain, [one], plain.version + 1);
              assert.equal(log.version, version);
              // The library miscounts its lines after a change of lines that are not there: they are counted anew.
              plain = TextDocument.create(URI, 'jsonl', version, plain.getText());
              assertSame(log, plain, offsets);
            }
          },
        ),
        { numRuns: 15 },
      );
    });
  }

  it('is another kind of document when all of it is replaced', () => {
    const log = OPEN_TEXTS.create(URI, 'jsonl', 1, lines('\n'));
    const short = OPEN_TEXTS.update(log, [{ text: '{}\n' }], 2);
    assert.ok(!(short instanceof LogText));
    assert.equal(short.getText(), '{}\n');
    assert.ok(OPEN_TEXTS.update(short, [{ text: lines('\n') }], 3) instanceof LogText);
  });
});
