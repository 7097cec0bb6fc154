import { format } from 'node:util';
import { openBrowser } from './browser.mjs';
import { closing } from './closing.mjs';
import { serve } from './serve.mjs';

const LIMIT_MS = 240_000;

/** What VS Code itself writes to its log; the suite's own lines are all we want to see. */
const NOISE =
  /^Canceled|bindings file|native-watchdog|workbench\.js:|builtin extensions|search provider|connection token|Creating a socket|reconnection-grace|AgentHost|AccountPolicyGate|Service Worker|open-vsx|authentication provider/;

/**
 * Runs a mocha suite inside the Node extension host of the browser-based VS Code.
 *
 * @param {import('./profile.mjs').Profile} profile
 * @param {{ workspace: string, development: string, suite: string }} paths absolute
 * @returns {Promise<number>} exit status of the suite
 */
export async function runInHost(profile, paths) {
  return closing(async (onClose) => {
    // without the driver a built workbench ignores the payload, and no test ever starts
    const server = await serve(profile, ['--enable-smoke-test-driver']);
    onClose(server.stop);
    const { page, close } = await openBrowser(server.address, { viewport: { width: 1200, height: 800 } });
    onClose(close);
    const status = exitOf(page, server);
    status.catch(() => {}); // awaited below, once the page is open
    // arguments come as those of console.log, so mocha's report looks as it does in a terminal
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
      const line = format(...args);
      if (!NOISE.test(line)) console.log(line);
    });
    const remote = (/** @type {string} */ path) => `vscode-remote://${server.address}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(paths.development)],
      ['extensionTestsPath', remote(paths.suite)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.url({ folder: paths.workspace, payload: JSON.stringify(payload) }), { waitUntil: 'commit' });
    return status;
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./serve.mjs').Server} server
 * @returns {Promise<number>} what the test driver of the workbench reports
 */
function exitOf(page, server) {
  return new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.on('crash', () => reject(new Error('the workbench crashed')));
    setTimeout(() => reject(new Error(`no result within ${LIMIT_MS / 1000} s\n${server.log()}`)), LIMIT_MS).unref();
  });
}
