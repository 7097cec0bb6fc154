import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `npm run package` laid out and packed as the .vsix. */
const STAGE = fileURLToPath(new URL('../../out/vsix/', import.meta.url));

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly type?: string;
  readonly capabilities: {
    readonly virtualWorkspaces: boolean;
    readonly untrustedWorkspaces: { readonly supported: boolean };
  };
}

const read = (path: string): string => readFileSync(join(STAGE, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('the extension package', () => {
  it('holds the bundles for Node and for a browser', () => {
    const bundles = readdirSync(join(STAGE, 'dist'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.includes('.'));
    assert.deepEqual(bundles.sort(), [
      'extension.cjs',
      'server.cjs',
      'third-party-notices.txt',
      'web/extension.js',
      'web/server.js',
    ]);
  });

  it('has an entry for both, which are CommonJS to every VS Code', () => {
    assert.deepEqual([manifest.main, manifest.browser], ['./dist/extension.cjs', './dist/web/extension.js']);
    assert.equal(manifest.type, undefined);
  });

  it('takes nothing but the editor from around the bundles for a browser', () => {
    const required = ['web/extension.js', 'web/server.js'].flatMap((path) =>
      [...read(`dist/${path}`).matchAll(/\b(?:require|import)\(\s*(["'`])(.*?)\1\s*\)/g)].map(([, , name]) => name),
    );
    assert.deepEqual([...new Set(required)], ['vscode']);
  });

  it('is said to run in virtual and in untrusted workspaces', () => {
    const { virtualWorkspaces, untrustedWorkspaces } = manifest.capabilities;
    assert.deepEqual([virtualWorkspaces, untrustedWorkspaces.supported], [true, true]);
  });
});
