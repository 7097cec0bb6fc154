import { openBrowser } from './browser.mjs';
import { closing } from './closing.mjs';
import { serve } from './serve.mjs';
import { followTests } from './test-driver.mjs';

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
    const { status } = await followTests(page, { log: server.log });
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
