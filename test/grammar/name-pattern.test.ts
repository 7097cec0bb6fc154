import assert from 'node:assert/strict';
import { parseNamespacedPrefix } from '../../server/src/grammar/namespaced-name.js';
import { parseFqdnPatterns, parseNodeNamePatterns } from '../../server/src/grammar/name-pattern.js';

describe('name patterns', () => {
  const fqdn: readonly (readonly [pattern: string, name: string, matches: boolean])[] = [
    ['*.Example.ORG.', 'www.example.org', true],
    ['*.example.org', 'a.b.example.org', true],
    ['*.example.org', 'example.org', false],
    ['*', 'CDN.Example.NET', false],
    ['*', 'a_b', false],
    ['a_*', 'a_b', true],
    ['*', 'v6.example.org.', true],
    ['v6.example.org.', 'v6.example.org.', false],
  ];
  for (const [pattern, name, matches] of fqdn) {
    it(`${pattern} ${matches ? 'matches' : 'does not match'} ${name}`, () => {
      const read = parseFqdnPatterns([pattern]);
      assert(read.ok);
      assert.equal(read.value.test(name), matches);
    });
  }

  const nodes: readonly (readonly [pattern: string, name: string, matches: boolean])[] = [
    ['node-*', 'default/node-1', true],
    ['east/', 'east/node_1', true],
    ['east/*', 'east/node_1', false],
    ['east/*', 'east/', true],
    ['east/', 'east/', false],
    ['/', 'a/b', true],
    ['*', 'a/b/c', false],
  ];
  for (const [pattern, name, matches] of nodes) {
    it(`node ${pattern} ${matches ? 'matches' : 'does not match'} ${name}`, () => {
      const read = parseNodeNamePatterns([pattern]);
      assert(read.ok);
      assert.equal(read.value.test(name), matches);
    });
  }

  it('of pods are a namespace and a prefix', () => {
    const read = (text: string): unknown => parseNamespacedPrefix(text);
    assert.deepEqual(read('x'), { ok: true, value: { namespace: 'default', prefix: 'x' } });
    assert.deepEqual(read('a/x/y'), { ok: true, value: { namespace: 'a', prefix: 'x' } });
    assert.deepEqual(read('/x'), { ok: true, value: { namespace: undefined, prefix: 'x' } });
    assert.deepEqual(read(''), { ok: false, error: 'invalid filter, name must not be empty' });
  });
});
