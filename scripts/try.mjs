/**
 * Shows what the extension does: first in the terminal, then in VS Code, with examples/ open.
 *
 *     npm run try             opens VS Code: the one on the PATH, or else one in the browser
 *     npm run try -- --once   opens no window, leaves pictures in out/try/
 *
 * Starts on a fresh clone: until the packages are there, nothing but Node is imported.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { inRoot, root } from './root.mjs';
import { npm, script, Stop } from './stop.mjs';

/** Exit statuses of `hubble-ls check`: nothing to say, and something. */
const CHECKED = [0, 1];

function options() {
  const [option, ...more] = process.argv.slice(2);
  if ((option !== undefined && option !== '--once') || more.length > 0) {
    throw new Stop(`unknown argument ${more[0] ?? option}: usage is npm run try [-- --once]`, 2);
  }
  return { once: option === '--once' };
}

function install() {
  const installed = inRoot('node_modules/.package-lock.json');
  const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs;
  if (!fresh) npm(['ci']);
}

function check() {
  console.log('\nWhat the extension says about examples/:\n');
  const args = [inRoot('server/bin/hubble-ls.js'), 'check', 'examples/'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status === null || !CHECKED.includes(status)) throw new Stop(`hubble-ls check ended with status ${status}`);
  console.log();
}

await script(async () => {
  const { once } = options();
  install();
  console.log('Building the extension ...');
  npm(['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'] });
  check();
  const { look, picture } = await import('./editor/look.mjs');
  await (once ? picture() : look());
});
