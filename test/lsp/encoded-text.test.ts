import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Encoding } from '../../server/src/lsp/encoded-text.js';
import { logOf, openTexts } from '../../server/src/lsp/open-texts.js';

const URI = 'file:///a.yaml';

/** How long a text is in an encoding, by another way than the server's. */
const LENGTH: Record<Encoding, (text: string) => number> = {
  'utf-8': (text) => Buffer.byteLength(text, 'utf8'),
  'utf-32': (text) => Array.from(text).length,
};

const characters = fc.constantFrom('a', '"', ':', 'é', 'ß', '漢', '😀', '𐐀', '\n', '\r\n', '\t');
const texts = fc.array(characters, { maxLength: 60 }).map((all) => all.join(''));

/** Offsets that are not inside a character or a line break. */
function offsetsOf(text: string): number[] {
  let at = 0;
  return [0, ...(text.match(/\r\n|[^]/gu) ?? []).map((one) => (at += one.length))];
}

for (const encoding of ['utf-8', 'utf-32'] as const) {
  describe(`a document for a client that counts in ${encoding}`, () => {
    const documents = openTexts(encoding);
    const lengthOf = LENGTH[encoding];

    it('has the positions of that encoding, in any order of asking', () => {
      fc.assert(
        fc.property(texts, fc.infiniteStream(fc.nat()), (text, random) => {
          const document = documents.create(URI, 'yaml', 1, text);
          const plain = TextDocument.create(URI, 'yaml', 1, text);
          const shuffled = offsetsOf(text)
            .map((offset) => [random.next().value as number, offset] as const)
            .sort(([a], [b]) => a - b);
          for (const [, offset] of shuffled) {
            const { line, character } = plain.positionAt(offset);
            const expected = { line, character: lengthOf(text.slice(offset - character, offset)) };
            assert.deepEqual(document.positionAt(offset), expected);
            assert.equal(document.offsetAt(expected), offset);
          }
        }),
      );
    });

    it('is changed at the places that the client means, one change behind the other', () => {
      fc.assert(
        fc.property(
          texts,
          fc.array(fc.record({ from: fc.nat(), to: fc.nat(), text: texts }), { minLength: 1, maxLength: 4 }),
          (text, changes) => {
            let expected = text;
            let version = 1;
            let document = documents.create(URI, 'yaml', version, text);
            for (const change of changes) {
              const offsets = offsetsOf(expected);
              const [from = 0, to = 0] = [change.from, change.to]
                .map((place) => offsets[place % offsets.length] ?? 0)
                .sort((a, b) => a - b);
              const range = { start: document.positionAt(from), end: document.positionAt(to) };
              document = documents.update(document, [{ range, text: change.text }], ++version);
              expected = expected.slice(0, from) + change.text + expected.slice(to);
              assert.equal(document.getText(), expected);
              assert.equal(document.version, version);
            }
          },
        ),
      );
    });

    it('takes a place inside a character for the one before it, and one behind a line for its end', () => {
      const document = documents.create(URI, 'yaml', 1, '😀b\nc');
      if (encoding === 'utf-8') assert.equal(document.offsetAt({ line: 0, character: 2 }), 0);
      assert.equal(document.offsetAt({ line: 0, character: 2 ** 31 - 1 }), 3);
      assert.equal(document.offsetAt({ line: 7, character: 0 }), 5);
    });

    it('is a log in pieces where it is long', () => {
      const text = `{"Summary":"é"}\n`.repeat(20_000);
      const log = documents.create(URI, 'jsonl', 1, text);
      assert.ok(logOf(log));
      const offset = text.length - 2;
      assert.deepEqual(log.positionAt(offset), { line: 19_999, character: lengthOf('{"Summary":"é"') });
      assert.ok(
        logOf(documents.update(log, [{ range: { start: log.positionAt(1), end: log.positionAt(1) }, text: ' ' }], 2)),
      );
    });
  });
}

describe('a document for a client that counts in UTF-16, or something unknown', () => {
  it('is that of the LSP library', () => {
    for (const encoding of ['utf-16', 'utf-7']) {
      const document = openTexts(encoding).create(URI, 'yaml', 1, '😀b');
      assert.deepEqual(document.positionAt(3), { line: 0, character: 3 });
    }
  });
});
