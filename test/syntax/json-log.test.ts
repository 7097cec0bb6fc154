import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JsonLog } from '../../server/src/syntax/json-log.js';

const LINE = `{"flow":{"Summary":"${'x'.repeat(2000)}"}}\n`;
const TEXT = LINE.repeat(500);

function logOf(text: string): JsonLog {
  const log = JsonLog.of(text);
  assert.ok(log);
  return log;
}

/** What holds of every log: each piece is whole lines, and all but the first start a value. */
function assertWhole({ pieces, starts, length, text }: JsonLog): void {
  assert.equal(text.length, length);
  let at = 0;
  for (const [number, piece] of pieces.entries()) {
    assert.equal(starts[number], at);
    assert.ok(number === 0 || piece.text.startsWith('{'), 'a piece that does not start a value');
    assert.ok(number === pieces.length - 1 || piece.text.endsWith('\n'), 'a piece that does not end a line');
    at += piece.text.length;
  }
}

describe('JSON lines in pieces', () => {
  it('are long texts only, and only those that are written by lines', () => {
    assert.equal(JsonLog.of(LINE), undefined);
    assert.equal(JsonLog.of(JSON.stringify({ flows: LINE.repeat(500) }, undefined, 2)), undefined);
    assert.equal(JsonLog.of(`hubble:\n  x: 1\n${' '.repeat(300_000)}`), undefined);
    assert.ok(logOf(TEXT).pieces.length > 2);
    assertWhole(logOf(TEXT));
  });

  it('are the same whether the text comes at once or in parts', () => {
    const parts = [TEXT.slice(0, LINE.length * 3), TEXT.slice(LINE.length * 3)];
    const log = JsonLog.of(...parts);
    assert.equal(log?.text, TEXT);
    assertWhole(log);
  });

  it('are those of the text after any change, and keep the pieces it does not touch', () => {
    const added = fc.constantFrom('', 'x', '\n', '{', '}\n{', '{"a":1}\n', '\r\n', LINE.repeat(300), '\n\n');
    const change = fc.record({
      at: fc.oneof(
        fc.nat(TEXT.length),
        fc.nat(499).map((line) => line * LINE.length),
      ),
      removed: fc.oneof(fc.nat(3), fc.nat(400_000)),
      added,
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let text = TEXT;
        let log = logOf(TEXT);
        for (const { at, removed, added } of changes) {
          const start = Math.min(at, text.length);
          const end = Math.min(start + removed, text.length);
          text = text.slice(0, start) + added + text.slice(end);
          log = log.replace(start, end, added);
          assert.ok(log.text === text);
          assertWhole(log);
        }
      }),
      { numRuns: 100 },
    );
    const log = logOf(TEXT);
    const changed = log.replace(10, 11, 'y');
    assert.deepEqual(
      changed.pieces.slice(1).map((piece, at) => piece === log.pieces[at + 1]),
      log.pieces.slice(1).map(() => true),
    );
  });

  it('say which piece an offset is in', () => {
    const log = logOf(TEXT);
    for (const [number, start] of log.starts.slice(0, -1).entries()) {
      assert.equal(log.pieceAt(start), number);
      if (number > 0) assert.equal(log.pieceAt(start - 1), number - 1);
    }
    assert.equal(log.pieceAt(TEXT.length), log.pieces.length - 1);
  });
});
