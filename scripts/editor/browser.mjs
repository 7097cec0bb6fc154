import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';

const ARGS = [
  '--no-sandbox', // root has no sandbox, and only our own page on loopback is shown
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a headless Chromium that reaches one server and nothing else.
 *
 * @param {string} address host and port of the server
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openBrowser(address, options = {}) {
  const { executable, env } = await chromium();
  const browser = await playwright.launch({
    executablePath: executable,
    args: ARGS,
    // who opened it closes it, and the server behind it: on its own it would end our process first
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...definedOf(process.env), ...env },
  });
  const context = await browser.newContext(options);
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && url.host !== address,
    (route) => route.abort(),
  );
  return { page: await context.newPage(), close: () => browser.close() };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function definedOf(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
