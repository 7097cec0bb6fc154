/**
 * Packs what is published: the extension, `out/hubble-language-tools.vsix`, and the npm package,
 * `out/hubble-language-server.tgz`. The same sources give the same bytes.
 *
 * The files of the extension are first laid out in `out/vsix/`, so that the package holds what is named here and
 * nothing else.
 */
import { createVSIX } from '@vscode/vsce';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';
import { npmPackagePath, vsixPath } from './packages.mjs';
import { npm, script, Stop } from './stop.mjs';

const CONTENTS = [
  'dist/extension.cjs',
  'dist/server.cjs',
  'dist/web',
  'dist/third-party-notices.txt',
  'schemas/hubble-ls.schema.json',
  'syntaxes',
  'images/icon.png',
  'images/walkthrough',
  'examples/allowlist.yaml',
  'examples/flows.jsonl',
  'examples/mistakes.yaml',
  'examples/values.yaml',
  'CHANGELOG.md',
  'LICENSE',
];

/** An extension is fetched by every user and every update, and ours is text, once for Node and once for a browser. */
const LIMIT_BYTES = 1_500_000;

/** When the files in a package were changed, in seconds since 1970: always then. It is the date that npm writes. */
const DATE = 499_162_500;

/**
 * Keys of package.json that mean something in the checkout alone; `type` is about its scripts, the bundles are
 * CommonJS.
 */
const CHECKOUT_ONLY = ['private', 'type', 'workspaces', 'scripts', 'devDependencies'];

/** @param {string} stage */
function layOut(stage) {
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const path of CONTENTS) cpSync(inRoot(path), join(stage, path), { recursive: true });
  const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const published = Object.fromEntries(Object.entries(manifest).filter(([key]) => !CHECKOUT_ONLY.includes(key)));
  writeFileSync(join(stage, 'package.json'), JSON.stringify(published, null, 2));
  // the screenshots would make up most of the package, so they stay in the repository
  const readme = readFileSync(inRoot('README.md'), 'utf8').replace(/^!\[.*\]\(.*\)\n\n?/gm, '');
  writeFileSync(join(stage, 'README.md'), readme);
  writeFileSync(join(stage, '.vscodeignore'), ''); // nothing: vsce warns where there is none
}

function packServer() {
  const stage = inRoot('out/npm');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  // what `prepack` builds has been built
  npm(['pack', '--silent', '--ignore-scripts', '--workspace', 'server', '--pack-destination', stage]);
  const { version } = JSON.parse(readFileSync(inRoot('server/package.json'), 'utf8'));
  renameSync(join(stage, `hubble-language-server-${version}.tgz`), npmPackagePath);
}

await script(async () => {
  const stage = inRoot('out/vsix');
  layOut(stage);
  process.env['SOURCE_DATE_EPOCH'] = String(DATE); // vsce asks for it
  await createVSIX({
    cwd: stage,
    packagePath: vsixPath,
    dependencies: false,
  });
  packServer();
  const { size } = statSync(vsixPath);
  if (size > LIMIT_BYTES) throw new Stop(`${vsixPath} has ${size} bytes, more than ${LIMIT_BYTES}`);
});
