import assert from 'node:assert/strict';
import { parseRe2 } from '../../server/src/grammar/re2.js';

describe('RE2 as Go 1.26 reads it', () => {
  const matches: readonly (readonly [pattern: string, text: string, matched: boolean])[] = [
    ['b', 'abc', true],
    ['^a$', 'a\n', false],
    ['a.b', 'a\nb', false],
    ['(?s)a.b', 'a\nb', true],
    ['(?i)straSSe', 'STRASSE', true],
    ['(?P<n>a)(?P<n>b)', 'ab', true],
    ['[(?P<n>](?P<n>b)', '(b', true],
    ['\\Q(?P<n>\\E(?<n>x)', '(?P<n>x', true],
    ['\\Qa.b\\E', 'axb', false],
    ['\\p{Letter}', '1', false],
    ['\\p{uppercase-letter}', 'A', true],
    ['\\pl', 'a', true],
    ['[^\\Pn]', '1', true],
    ['\\P{greek}', 'α', false],
    ['\\p{^Greek}', 'α', false],
    ['\\p{ASCII}', 'é', false],
    ['[^\\p{ASCII}]', 'é', true],
    ['a\\z', 'a', true],
  ];
  for (const [pattern, text, matched] of matches) {
    it(`${pattern} ${matched ? 'matches' : 'does not match'} ${JSON.stringify(text)}`, () => {
      const read = parseRe2(pattern);
      assert(read.ok);
      assert.equal(read.value.test(text), matched);
    });
  }

  const errors: readonly (readonly [pattern: string, error: string])[] = [
    ['(', 'error parsing regexp: missing closing ): `(`'],
    ['a++', 'error parsing regexp: invalid nested repetition operator: `++`'],
    ['(?=a)', 'error parsing regexp: invalid or unsupported Perl syntax: `(?=`'],
    ['a(?<', 'error parsing regexp: invalid or unsupported Perl syntax: `(?<`'],
    ['(?P<', 'error parsing regexp: invalid or unsupported Perl syntax: `(?P`'],
    ['(?<n', 'error parsing regexp: invalid named capture: `(?<n`'],
    ['(?P<n>a(?P<n>b)', 'error parsing regexp: missing closing ): `(?P<n>a(?P<n>b)`'],
    ['(\\p{greek}', 'error parsing regexp: missing closing ): `(\\p{greek}`'],
    // Go 1.25 broke names of several words.
    ['\\p{Old_Italic}', 'error parsing regexp: invalid character class range: `\\p{Old_Italic}`'],
    ['\\pq', 'error parsing regexp: invalid character class range: `\\pq`'],
    ['\\p{Script=Greek}', 'error parsing regexp: invalid character class range: `\\p{Script=Greek}`'],
    ['\\Z', 'error parsing regexp: invalid escape sequence: `\\Z`'],
    ['x{1001}', 'error parsing regexp: invalid repeat count: `{1001}`'],
    ['('.repeat(2000) + ')'.repeat(2000), 'error parsing regexp: expression nests too deeply'],
  ];
  for (const [pattern, error] of errors) {
    it(`refuses ${pattern.slice(0, 20)}`, () => {
      assert.deepEqual(parseRe2(pattern), { ok: false, error });
    });
  }

  it('takes time linear in the text', () => {
    const read = parseRe2('(a*)*(a|aa)+$');
    assert(read.ok);
    const start = performance.now();
    assert.equal(read.value.test('a'.repeat(50_000) + 'b'), false);
    assert(performance.now() - start < 2000);
  });
});
