/**
 * Runs `host-suite/` inside the extension host that VS Code has in a browser, a web worker, with the packaged
 * extension, in a workspace that is on no disk and that nobody trusts.
 */
import { build } from 'esbuild';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../../scripts/editor/browser.mjs';
import { closing } from '../../scripts/editor/closing.mjs';
import { createProfile, QUIET } from '../../scripts/editor/profile.mjs';
import { servePureWeb } from '../../scripts/editor/pure-web.mjs';
import { installIntoServer } from '../../scripts/editor/serve.mjs';
import { followTests } from '../../scripts/editor/test-driver.mjs';
import { vsixPath } from '../../scripts/packages.mjs';
import { inRoot } from '../../scripts/root.mjs';
import { script, Stop } from '../../scripts/stop.mjs';

/** The extension that the tests are part of for VS Code, beside the one under test. */
const harness = inRoot('out/web-harness');
const TALLY = 'tally ';

/** Restricted mode, with nobody to be asked about it. */
const UNTRUSTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
};

/** All of it is in the bundle, mocha included. */
function layOutHarness() {
  // not named package.json: it would make CommonJS of the sources beside it
  cpSync(inRoot('test/editor/web-harness/manifest.json'), join(harness, 'package.json'));
  return build({
    entryPoints: {
      memory: inRoot('test/editor/web-harness/memory.ts'),
      suite: inRoot('test/editor/host-suite/index.browser.ts'),
    },
    outdir: harness,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': inRoot('test/editor/host-suite/support/assert.browser.ts') },
    sourcemap: 'inline',
  });
}

/** @param {import('../../scripts/editor/closing.mjs').OnClose} onClose */
async function unpackedExtension(onClose) {
  const profile = createProfile();
  onClose(profile.remove);
  await installIntoServer(profile, vsixPath);
  const [name] = readdirSync(profile.extensions).filter((one) => one.startsWith('hubble-language-tools.'));
  if (name === undefined) throw new Stop('the extension was not unpacked');
  return join(profile.extensions, name);
}

/** @param {string} line of the suite */
function onLine(line) {
  if (!line.startsWith(TALLY)) return console.log(line);
  const file = process.env['TALLY_FILE'];
  if (file) writeFileSync(file, line.slice(TALLY.length));
}

await script(() =>
  closing(async (onClose) => {
    const [extension] = await Promise.all([unpackedExtension(onClose), layOutHarness()]);
    const server = await servePureWeb({
      folder: { scheme: 'vscode-vfs', authority: 'github', path: '/acme/platform' },
      extensions: { extension, harness },
      suite: 'harness/suite.js',
      settings: { ...QUIET, ...UNTRUSTED },
    });
    onClose(server.stop);
    const { page, close } = await openBrowser(server.address, { viewport: { width: 1200, height: 800 } });
    onClose(close);
    const { status } = await followTests(page, { onLine });
    await page.goto(server.url, { waitUntil: 'commit' });
    return status;
  }),
);
