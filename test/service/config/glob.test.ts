import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type Picomatch from 'picomatch';
import { globOf } from '../../../server/src/service/config/glob.js';

/** The server's own: tools of the build have an older one. */
const picomatch = createRequire(`${process.cwd()}/server/package.json`)('picomatch') as typeof Picomatch;

const HOSTILE: readonly (readonly [glob: string, path: string])[] = [
  ['@(v|v|v|v)*'.repeat(30) + 'x', 'v'.repeat(200)],
  ['*v'.repeat(12) + 'x', 'v'.repeat(250)],
  ['**/'.repeat(10) + 'x', 'a/'.repeat(1500) + 'b'],
  ['*a*(a|b)*c*(a|c)*d', 'a'.repeat(250)],
];

/** Pieces of globs, and of the paths that they may fit. */
const PIECES = ['*', '*', '**/', '/', 'a', 'b', '.', '?', '[ab]', '{a,b}', '+(a|b)', '?(b)', 'a.yaml', '/**'];
const globs = fc.array(fc.constantFrom(...PIECES), { minLength: 4, maxLength: 9 }).map((pieces) => pieces.join(''));
const names = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'c', 'a.yaml'), { minLength: 1, maxLength: 3 })
  .map((one) => one.join(''));
const paths = fc.array(names, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

describe('globs', () => {
  it('fit what picomatch says, however many wildcards they have', () => {
    let fitting = 0;
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        const fits = picomatch.isMatch(path, glob, { dot: true, nonegate: true, basename: !glob.includes('/') });
        if (fits) fitting++;
        assert.equal(globOf(glob)(path), fits);
      }),
      { seed: 1, numRuns: 5000 },
    );
    assert.ok(fitting > 100, `${fitting} of 5000 fit`);
  });

  for (const [glob, path] of HOSTILE) {
    it(`that are hostile fit nothing, soon: ${glob.slice(0, 20)}`, () => {
      assert.equal(globOf(glob)(path), false);
    });
  }

  for (const glob of ['', '(', '[', '*\\', 'a'.repeat(70_000), '?('.repeat(400)]) {
    it(`that are none fit nothing: ${glob.slice(0, 10) || 'the empty one'}`, () => {
      assert.equal(globOf(glob)('values.yaml'), false);
    });
  }
});
