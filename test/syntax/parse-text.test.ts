import assert from 'node:assert/strict';
import type { Language, Tree } from '../../server/src/syntax/node.js';
import { parseText } from '../../server/src/syntax/parse-text.js';
import { contextAt } from '../../server/src/syntax/position.js';
import { TreeCache, type Form } from '../../server/src/syntax/tree-cache.js';
import { shapeOf } from '../support/tree-shape.js';
import { valueOf } from '../support/tree-value.js';

/** A cache that tells which texts were asked for. */
class Watched extends TreeCache {
  asked: string[] = [];

  override part(form: Form, text: string): Tree {
    this.asked.push(text);
    return super.part(form, text);
  }

  override ofLine(line: object, text: () => string): Tree {
    return super.ofLine(line, () => {
      this.asked.push(text());
      return text();
    });
  }
}

const NASTY: readonly (readonly [name: string, text: string])[] = [
  ['10,000 brackets', '['.repeat(10_000)],
  ['10,000 brackets and their ends', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['10,000 objects', '{"a":'.repeat(10_000)],
  ['10,000 flow mappings', 'a: ' + '{a: '.repeat(10_000)],
  ['10,000 dashes', '- '.repeat(10_000)],
  ['10,000 complex keys', '? '.repeat(10_000)],
  ['10,000 keys on a line', 'a: '.repeat(10_000)],
  ['2,000 levels of indentation', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  [
    '2,000 levels of sequences in keys',
    Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n${' '.repeat(i)}-`).join('\n'),
  ],
  ['10,000 anchors', '&a '.repeat(10_000)],
  ['10,000 tags', '!a '.repeat(10_000)],
  ['10,000 quotes', '"'.repeat(10_001)],
  ['10,000 documents', '---\n'.repeat(10_000)],
  ['10,000 empty items', '-\n'.repeat(10_000)],
  ['10,000 half-typed words', 'a: 1\n' + 'word\n'.repeat(10_000)],
  ['a line of 1 MB', `a: ${'x'.repeat(1_000_000)}`],
  ['a line of 1 MB of blanks', `a: 1${' '.repeat(1_000_000)}b`],
  ['a quoted line of 1 MB', `{"a": "${'\\"x '.repeat(250_000)}"}`],
  ['a line of 1 MB that is not closed', `{"a": "${'x\\\\'.repeat(300_000)}`],
  ['20 kB of commas', `[${','.repeat(20_000)}`],
  ['1 MB of commas', `[${','.repeat(1_000_000)}`],
  ['1 MB of blank lines', '\n'.repeat(1_000_000)],
  ['1 MB of colons', ':'.repeat(1_000_000)],
  ['NUL', '\0a: \0\n\0: {"\0": \0}\n'],
  ['lone surrogates', '"\ud800": ["\udc00", \ud83d]\n\ud800: \udc00\n'],
  ['every kind of line break', 'a: 1\rb: 2\r\nc: 3\u0085d: 4\u2028e: 5\n\r\n\r'],
  ['controls', Array.from({ length: 33 }, (_, i) => String.fromCharCode(i)).join('a: ')],
];

describe('any text', () => {
  for (const [name, text] of NASTY) {
    for (const language of ['yaml', 'json'] satisfies Language[]) {
      it(`is read as ${language}: ${name}`, function () {
        this.timeout(30_000); // a busy machine is slow; what hangs, hangs
        const roots = parseText(text, language, new TreeCache());
        for (const root of roots.slice(0, 3)) {
          assert.ok(JSON.stringify(shapeOf(root)).length > 0);
          for (const at of [0, 1, 7, text.length >> 1, text.length]) contextAt(root, at);
        }
      });
    }
  }

  it('keeps what stands beside too deep a nesting', () => {
    const deep = '['.repeat(1000) + ']'.repeat(1000);
    const [root] = parseText(`# ${'x'.repeat(3000)}\na: ${deep}\nb: 1`, 'yaml', new TreeCache());
    assert.equal(root?.get('b')?.scalar?.value, 1);
    assert.equal(root.get('a')?.node.kind, 'opaque');
    const [json] = parseText(`{"a": ${deep}, "b": 1}`, 'json', new TreeCache());
    assert.equal(json?.get('b')?.scalar?.value, 1);
  });
});

describe('lines of a log', () => {
  const lines = Array.from({ length: 33_000 }, (_, i) => `{"flow":{"uuid":"${i}"},"node_name":"n"}`);
  const text = lines.join('\n');

  it('are parsed when somebody looks at them, and only those', () => {
    const cache = new Watched();
    const roots = parseText(text, 'json', cache);
    assert.equal(roots.length, lines.length);
    const { start, end } = roots[20_000]?.span ?? { start: 0, end: 0 };
    assert.equal(text.slice(start, end), lines[20_000]);
    assert.deepEqual(cache.asked, []);
    assert.equal(roots[20_000]?.get('flow')?.get('uuid')?.string, '20000');
    assert.deepEqual(cache.asked, [lines[20_000]]);
  });
});

describe('a large YAML file', () => {
  const filter = (i: number): string => `      - source_pod: ["ns/pod-${i}"]\n        verdict:\n          - DROPPED\n`;
  const filters = Array.from({ length: 500 }, (_, i) => filter(i)).join('');
  const text = `other:\n  ${'# comment\n  '.repeat(300)}a: "x\nhubble:\n  export:\n    list:\n${filters}last: 1\n`;

  it('is parsed where somebody looks', () => {
    const cache = new Watched();
    const [root] = parseText(text, 'yaml', cache);
    assert.equal(root?.get('last')?.scalar?.value, 1);
    assert.deepEqual(cache.asked.slice(1), ['last: 1\n']);
  });

  it('has one filter parsed anew for one typed character', () => {
    const cache = new Watched();
    valueOf(parseText(text, 'yaml', cache)[0] ?? assert.fail());
    const before = new Set(cache.asked);
    cache.asked = [];
    cache.nextVersion();
    const edited = text.replace('pod-250', 'pod-2507');
    valueOf(parseText(edited, 'yaml', cache)[0] ?? assert.fail());
    const fresh = cache.asked.filter((asked) => !before.has(asked));
    assert.equal(fresh.filter((asked) => asked.length < 2000).length, 1);
    assert.ok(fresh.length <= 5, `${fresh.length} texts are new`);
  });
});

describe('TreeCache', () => {
  it('keeps a tree for as long as this or the previous version asks for it', () => {
    const cache = new TreeCache();
    const tree = cache.parse('json', '{"a":1}');
    assert.equal(cache.parse('json', '{"a":1}'), tree);
    cache.nextVersion();
    assert.equal(cache.parse('json', '{"a":1}'), tree);
    cache.nextVersion();
    cache.nextVersion();
    assert.notEqual(cache.parse('json', '{"a":1}'), tree);
  });

  it('tells languages apart', () => {
    const cache = new TreeCache();
    assert.equal(cache.parse('yaml', '010').language, 'yaml');
    assert.equal(cache.parse('json', '010').language, 'json');
  });
});
