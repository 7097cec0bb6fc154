import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SERVER = new URL('../../server/', import.meta.url);

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

describe('the npm package', () => {
  it('holds the program, the filter library with its types, licences and its README, and nothing else', () => {
    const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: fileURLToPath(SERVER),
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [packed] = JSON.parse(printed) as Packed[];
    const paths = packed?.files
      .map(({ path }) => path)
      .filter((path) => !/^dist\/(?:types\/.*\.d\.ts|chunks\/[\w-]+\.js)$/.test(path));
    assert.deepEqual(paths?.sort(), [
      'LICENSE',
      'README.md',
      'bin/hubble-ls.js',
      'dist/filter.js',
      'dist/hubble-ls.js',
      'dist/third-party-notices.txt',
      'package.json',
    ]);
  });

  it('needs no other package: everything is in the bundle', () => {
    const manifest = JSON.parse(readFileSync(new URL('package.json', SERVER), 'utf8')) as object;
    assert.equal('dependencies' in manifest, false);
    const program = ['hubble-ls.js', ...readdirSync(new URL('dist/chunks/', SERVER)).map((name) => `chunks/${name}`)];
    const targets = program.flatMap((path) => {
      const text = readFileSync(new URL(`dist/${path}`, SERVER), 'utf8');
      return [...text.matchAll(/^import\b[^;"']*["']([^"']+)["']/gm)].map(([, target = '']) => target);
    });
    assert.ok(targets.length > 0);
    assert.deepEqual(
      targets.filter((target) => !/^(?:node:|\.{1,2}\/)/.test(target)),
      [],
    );
  });

  it('is under the licence of the repository', () => {
    const read = (path: string): string => readFileSync(new URL(path, SERVER), 'utf8');
    assert.equal(read('LICENSE'), read('../LICENSE'));
  });
});
