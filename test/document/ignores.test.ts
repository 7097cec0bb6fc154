import assert from 'node:assert/strict';
import { ignoresIn, type Ignore } from '../../server/src/document/ignores.js';
import { documentOf } from '../support/caret.js';

/** What each comment mutes: the rule and the text that is covered. */
function muted(text: string, language: 'yaml' | 'json' = 'yaml'): string[] {
  return ignoresIn(text, language).map(
    ({ rule, covers }) => `${rule}: ${text.slice(covers.start, covers.end).trim().replaceAll(/\s+/g, ' ')}`,
  );
}

function without(text: string, ignore: Ignore | undefined): string {
  assert.ok(ignore);
  return text.slice(0, ignore.removal.start) + text.slice(ignore.removal.end);
}

const MUTED: readonly (readonly [text: string, ...muted: string[]])[] = [
  ['a: 1 # hubble: ignore=x-y\nb: 2', 'x-y: a: 1 # hubble: ignore=x-y'],
  ['# hubble: ignore=x\na: 1\nb: 2', 'x: a: 1'],
  ['# hubble: ignore=x,y\n# hubble: ignore=z\na: 1\nb: 2', 'x: a: 1', 'y: a: 1', 'z: a: 1'],
  ['# hubble: ignore=x, y -- as asked for by kind=a\r\na: 1\r\nb: 2', 'x: a: 1', 'y: a: 1'],
  ['# hubble: ignore-file=x\na: 1', 'x: # hubble: ignore-file=x a: 1'],
  ['# hubble: kind=flowlogs ignore-file=x cilium=1.18', 'x: # hubble: kind=flowlogs ignore-file=x cilium=1.18'],
  ['# hubble: ignore=x\nt: |\n  a\n\n  b\nc: 1', 'x: t: | a b'],
  ['l:\n  - >- # hubble: ignore=x\n    a\n  - b', 'x: - >- # hubble: ignore=x a'],
  ['#hubble:ignore=x\na: 1', 'x: a: 1'],
  ['# hubble: ignore=x\n\na: 1', 'x: '],
  ["a: '# hubble: ignore=x'"],
  ['a: "\\" # hubble: ignore=x"'],
  ["a: it's # hubble: ignore=x", "x: a: it's # hubble: ignore=x"],
  ['a: b# hubble: ignore=x'],
  ['# hubble: ignore=\na: 1'],
  ['# hubble: ignored=x\na: 1'],
];

/** The text, and what is left without the first muted rule. */
const REMOVED: readonly (readonly [text: string, left: string])[] = [
  ['a: 1 # hubble: ignore=x\nb: 2', 'a: 1\nb: 2'],
  ['a: 1\r\n  # hubble: ignore=x\r\nb: 2', 'a: 1\r\nb: 2'],
  ['# hubble: ignore=x,y\na: 1', '# hubble: ignore=y\na: 1'],
  ['# hubble: kind=flowlogs ignore=x cilium=1.18\na: 1', '# hubble: kind=flowlogs cilium=1.18\na: 1'],
  ['# hubble: ignore=x kind=flowlogs\na: 1', '# hubble: kind=flowlogs\na: 1'],
  ['a: 1 # hubble: ignore=x -- for a reason\nb: 2', 'a: 1\nb: 2'],
  ['a: 1 # hubble: ignore=x # two\nb: 2', 'a: 1 # two\nb: 2'],
  ['# hubble: ignore=x # two\nb: 2', '# two\nb: 2'],
];

describe('comments that mute rules', () => {
  for (const [text, ...wanted] of MUTED) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(muted(text), wanted);
    });
  }

  it('are those of JSON with comments as well', () => {
    const text = '{\n  // hubble: ignore=x\n  "a": 1, // hubble: ignore=y\n  "b": "// hubble: ignore=z"\n}';
    assert.deepEqual(muted(text, 'json'), ['x: "a": 1, // hubble: ignore=y', 'y: "a": 1, // hubble: ignore=y']);
  });

  for (const [text, left] of REMOVED) {
    it(`are taken away: ${JSON.stringify(text)}`, () => {
      const [first] = ignoresIn(text, 'yaml');
      assert.equal(without(text, first), left);
    });
  }

  it('do not hide what else a comment at the top says', () => {
    const document = documentOf('# hubble: ignore-file=unknown-key\n# hubble: kind=flowlogs\nflowLogs: []\n');
    assert.deepEqual(document.modeline, { kind: 'flowlogs' });
  });

  it('mean nothing in a file of another program', () => {
    assert.deepEqual(documentOf('# hubble: ignore=x\na: 1\n').ignores, []);
  });

  it('do not stall on a hostile text', () => {
    for (const part of ['hubble: ', '# hubble: ignore=a ', '# hubble: ignore=', '####', '//', '# hubble: ignore=a\n']) {
      const text = part.repeat(5_000_000 / part.length);
      for (const language of ['yaml', 'json'] as const) assert.ok(ignoresIn(text, language).length <= 1000);
    }
  });
});
