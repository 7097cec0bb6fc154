import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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
  it('holds the bundles for Node and for a browser, what the manifest names, the samples, and nothing else', () => {
    const files = readdirSync(STAGE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(STAGE, join(parentPath, name)).replaceAll('\\', '/'));
    assert.deepEqual(files.sort(), [
      '.vscodeignore', // which is not packed
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/extension.cjs',
      'dist/server.cjs',
      'dist/third-party-notices.txt',
      'dist/web/extension.js',
      'dist/web/server.js',
      'examples/allowlist.yaml',
      'examples/flows.jsonl',
      'examples/mistakes.yaml',
      'examples/values.yaml',
      'images/icon.png',
      'images/walkthrough/complete.svg',
      'images/walkthrough/fix.svg',
      'images/walkthrough/flows.svg',
      'images/walkthrough/hover.svg',
      'images/walkthrough/open.svg',
      'package.json',
      'schemas/hubble-ls.schema.json',
      'syntaxes/hubble-filters-block.injection.tmLanguage.json',
      'syntaxes/hubble-filters.injection.tmLanguage.json',
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
