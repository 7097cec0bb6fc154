import { format } from 'node:util';

const LIMIT_MS = 240_000;

/** What VS Code itself writes to its log; the suite's own lines are all we want to see. */
const NOISE =
  /^Canceled|bindings file|native-watchdog|workbench\.js:|builtin extension|search provider|connection token|Creating a socket|reconnection-grace|AgentHost|AccountPolicyGate|Service Worker|open-vsx|authentication provider|package\.nls|Loading development extension|ENOPRO/;

/**
 * Follows the tests of an extension host in a page that is opened after this.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ onLine?: (line: string) => void, log?: () => string }} [options] `onLine` takes what the suite writes, `log` is
 *   told where there is no result
 * @returns {Promise<{ status: Promise<number> }>} exit status of the suite
 */
export async function followTests(page, { onLine = console.log, log = () => '' } = {}) {
  // arguments come as those of console.log, so mocha's report looks as it does in a terminal
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
    const line = format(...args);
    if (!NOISE.test(line)) onLine(line);
  });
  /** @type {Promise<number>} */
  const status = new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.on('crash', () => reject(new Error('the workbench crashed')));
    setTimeout(() => reject(new Error(`no result within ${LIMIT_MS / 1000} s\n${log()}`)), LIMIT_MS).unref();
  });
  status.catch(() => {}); // awaited once the page is open
  return { status };
}
