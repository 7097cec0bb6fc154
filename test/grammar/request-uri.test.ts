import assert from 'node:assert/strict';
import { requestPath } from '../../server/src/grammar/request-uri.js';

describe("the path of a URL as Go's ParseRequestURI finds it", () => {
  const paths: readonly (readonly [url: string, path: string | undefined])[] = [
    ['/a/b?c=d#e', '/a/b'],
    ['/a#b', '/a#b'],
    ['/%41%20b', '/A b'],
    ['/%c3%a9', '/é'],
    ['/%ff%fe', '/\ufffd\ufffd'],
    ['/%4', undefined],
    ['/%zz', undefined],
    ['a/b', undefined],
    ['', undefined],
    ['*', '*'],
    ['http://host', ''],
    ['http://host/p', '/p'],
    ['http://user:pw@host:80/p', '/p'],
    ['http://host:port/p', undefined],
    ['http://ho st/p', undefined],
    ['http://ho%41st/p', undefined],
    ['http://[::1]:80/p', '/p'],
    ['http://[fe80::1%25eth0]/p', '/p'],
    ['http://[fe80::1%25e%20n]/p', '/p'],
    ['http://[fe80::1%25e%2fn]/p', undefined],
    ['http://[fe80::1%25e}n]/p', undefined],
    ['http://[fe80::1%e0]/p', undefined],
    ['http://[fe80::1%25]/p', undefined],
    ['http://[::1/p', undefined],
    ['http://[1.2.3.4]/p', undefined],
    ['mailto:x@y', ''],
    ['host:443', ''],
    [':443', undefined],
    ['//host/p', '//host/p'],
    ['/a\nb', undefined],
  ];
  for (const [url, path] of paths) {
    it(JSON.stringify(url), () => {
      assert.equal(requestPath(url), path);
    });
  }
});
