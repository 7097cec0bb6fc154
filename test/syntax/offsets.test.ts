import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Document, parseDocument, Scalar, visit } from 'yaml';
import type { Cursor } from '../../server/src/syntax/cursor.js';
import type { Language, ScalarNode } from '../../server/src/syntax/node.js';
import { parseText } from '../../server/src/syntax/parse-text.js';
import { decodeScalar, scalarOffsets } from '../../server/src/syntax/scalar-offsets.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';

const SEED = 20240607;
const SCALARS = 100_000;
const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

/** Pieces of text that make trouble: quotes, escapes, breaks, blanks at either end, characters outside the BMP. */
const PIECES = [
  'a',
  'B7',
  '{"verdict":["DROPPED"]}',
  "it's",
  '"x"',
  '\\.',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\n  ',
  'é',
  '😀',
  '𝔘q',
  '\u0085',
  '\u2028',
  '\0',
  '\x1b',
  'k8s:app=x',
  ': ',
  ' #',
  '- ',
  '{',
  '}',
  ',',
  "''",
  'a long line of words that is folded somewhere on its way',
];
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const scalar = fc.record({ text, style: fc.constantFrom(...STYLES) });

/** A document with five scalars: a key, the value behind it, items, and a value inside of an item. */
const sample = fc.record({
  scalars: fc.tuple(scalar, scalar, scalar, scalar, scalar),
  shape: fc.nat(3),
  lineWidth: fc.constantFrom(0, 20, 80),
  indent: fc.constantFrom(2, 4),
  anchored: fc.boolean(),
  crlf: fc.boolean(),
});
type Sample = typeof sample extends fc.Arbitrary<infer T> ? T : never;

function write({ scalars, shape, lineWidth, indent, anchored, crlf }: Sample): string {
  const [key, value, first, second, deep] = scalars.map((_, index) => `@${index}@`);
  const shapes = [
    { [String(key)]: value, list: [first, second, { deep }] },
    [{ [String(key)]: value, deep }, [first, [second]]],
    { a: { b: { c: value, [String(key)]: [first, { d: deep }] }, second } },
    { a: [[[{ [String(key)]: value }, deep], first], second] },
  ];
  const document = new Document(shapes[shape]);
  visit(document, {
    Scalar(_, node) {
      const index = /^@(\d)@$/.exec(String(node.value))?.[1];
      const wanted = index === undefined ? undefined : scalars[Number(index)];
      if (!wanted) return;
      node.value = wanted.text;
      node.type = Scalar[wanted.style];
      if (anchored && index === '1') node.anchor = 'x1';
    },
  });
  const written = document.toString({ lineWidth, indent });
  return crlf ? written.replaceAll('\n', '\r\n') : written;
}

interface Found {
  readonly scalar: ScalarNode;
  readonly owner: Cursor;
}

/** Every string scalar below a cursor, keys included. */
function stringsOf(cursor: Cursor): Found[] {
  const own = cursor.string === undefined || !cursor.scalar ? [] : [{ scalar: cursor.scalar, owner: cursor }];
  const entries = cursor.entries().flatMap(({ key, value }) => [...stringsOf(key), ...(value ? stringsOf(value) : [])]);
  return [...own, ...entries, ...cursor.items().flatMap(stringsOf)];
}

/** What the library says the scalars of a file are. */
function valuesOf(file: string): string[] {
  const values: string[] = [];
  visit(parseDocument(file, { schema: 'failsafe' }), { Scalar: (_, node) => void values.push(String(node.value)) });
  return values;
}

/** Asserts that each unit of the value maps to the place in the file that it was written at. */
function checkOffsets(file: string, { scalar, owner }: Found): void {
  const value = String(scalar.value);
  const offsets = scalarOffsets(owner.tree.text, scalar);
  assert.equal(offsets.length, value.length + 1);
  assert.equal(decodeScalar(owner.tree.text, scalar).text, value, 'the source decodes to the value');
  const place = owner.embeddedPlace(scalar);
  let before = -1;
  let verbatimBefore = -1;
  for (let i = 0; i < value.length; i++) {
    const at = place.toFile(i);
    const decoded = value.charAt(i);
    const source = file.charAt(at);
    assert.ok(at >= before, `offset ${i} descends`);
    before = at;
    if (isBreak(decoded)) assert.match(file.slice(at, at + 2), /^[ \t\r\n]|^\\/, `offset ${i} is not at a blank`);
    else if (source !== decoded)
      assert.ok(isEscape(scalar, file, at, value, i), `offset ${i}: ${decoded} for ${source}`);
    else {
      assert.ok(at > verbatimBefore, `offset ${i} is taken twice`);
      verbatimBefore = at;
    }
  }
  assert.ok(place.toFile(value.length) >= before, 'the end descends');
}

function isBreak(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t';
}

/** Whether the source at an offset is an escape for the character, or for the pair of surrogates that it belongs to. */
function isEscape(scalar: ScalarNode, file: string, at: number, value: string, i: number): boolean {
  if (scalar.style !== 'double') return false;
  const written = /^\\(?:x..|u....|U.{8}|.)/s.exec(file.slice(at, at + 10))?.[0] ?? '';
  const hex = /^\\[xuU](.*)/.exec(written)?.[1];
  if (hex === undefined)
    return written === JSON.stringify(value.charAt(i)).slice(1, -1) || /^\\[0ebfavNLP_]/.test(written);
  const decoded = String.fromCodePoint(parseInt(hex, 16));
  return decoded === value.charAt(i) || decoded === value.slice(i - 1, i + 1) || decoded === value.slice(i, i + 2);
}

/** The value after one letter of it has been replaced in the file at the offset that the map says. */
function withLetterReplaced(file: string, language: Language, index: number, found: Found): void {
  const value = String(found.scalar.value);
  const place = found.owner.embeddedPlace(found.scalar);
  const letter = [...value.matchAll(/[a-z]/g)].at(-1)?.index;
  if (letter === undefined) return;
  const { start, end, newText } = place.edit(letter, letter + 1, 'Q');
  const edited = file.slice(0, start) + newText + file.slice(end);
  const after = rootsOf(edited, language).flatMap(stringsOf)[index];
  assert.equal(after?.scalar.value, `${value.slice(0, letter)}Q${value.slice(letter + 1)}`);
}

function rootsOf(file: string, language: Language): Cursor[] {
  return parseText(file, language, new TreeCache());
}

describe('offsets into scalars', () => {
  it('are exact for YAML scalars of every style', function () {
    this.timeout(180_000);
    let checked = 0;
    fc.assert(
      fc.property(sample, (drawn) => {
        const file = write(drawn);
        const found = rootsOf(file, 'yaml').flatMap(stringsOf);
        assert.deepEqual(
          found.map(({ scalar: { value } }) => value),
          valuesOf(file),
        );
        for (const each of found) checkOffsets(file, each);
        checked += drawn.scalars.length;
      }),
      { seed: SEED, numRuns: SCALARS / 5 },
    );
    assert.equal(checked, SCALARS);
  });

  it('are where an edit changes just that letter', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(sample, fc.nat(4), (drawn, pick) => {
        const file = write(drawn);
        const found = rootsOf(file, 'yaml').flatMap(stringsOf);
        const index = pick % found.length;
        const chosen = found[index];
        if (chosen) withLetterReplaced(file, 'yaml', index, chosen);
      }),
      { seed: SEED, numRuns: 4000 },
    );
  });

  it('are exact for JSON strings', () => {
    const value = fc.string({ unit: fc.oneof(fc.constantFrom(...PIECES, '/', '\b'), fc.string({ unit: 'binary' })) });
    const escaped = (json: string): string => json.replace(/[é😀a]/gu, (char) => unicodeEscapes(char));
    fc.assert(
      fc.property(value, value, fc.boolean(), (first, second, escape) => {
        const plain = JSON.stringify({ [first]: [second] });
        const file = escape ? escaped(plain) : plain;
        const found = rootsOf(file, 'json').flatMap(stringsOf);
        assert.deepEqual(
          found.map(({ scalar: node }) => node.value),
          [first, second],
        );
        for (const each of found) checkOffsets(file, each);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('never descend and never throw, whatever the scalar claims to be', () => {
    const styles = fc.constantFrom('plain', 'single', 'double', 'literal', 'folded');
    fc.assert(
      fc.property(
        text,
        text,
        styles,
        fc.nat(4),
        fc.nat(9),
        fc.nat(40),
        (source, value, style, indent, start, length) => {
          const end = Math.min(start + length, source.length);
          const offsets = scalarOffsets(source, {
            kind: 'scalar',
            start: Math.min(start, end),
            end,
            style,
            indent,
            value,
          });
          assert.equal(offsets.length, value.length + 1);
          assert.deepEqual(
            [...offsets],
            [...offsets].sort((a, b) => a - b),
          );
          assert.ok(offsets.every((offset) => offset >= 0 && offset <= source.length));
        },
      ),
      { seed: SEED, numRuns: 20_000 },
    );
  });
});

function unicodeEscapes(char: string): string {
  return Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join(
    '',
  );
}
