import { editor, openFile, runCommand } from './hands.mjs';
import { lensOf } from './scenes.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./scenes.mjs').View} View */

const SOON = { timeout: 20_000 };
const WIDE = { width: 1280, height: 720 };

/**
 * The walkthrough, as it opens.
 *
 * @param {Page} page
 * @returns {Promise<View>}
 */
export async function walkthrough(page) {
  await page.setViewportSize(WIDE); // a narrow page has no room for the pictures
  await runCommand(page, 'Hubble: Open Walkthrough');
  const steps = page.locator('.gettingStartedContainer');
  await steps.getByText('Try filters on flows').first().waitFor(SOON);
  if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
  await page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg').first().waitFor(SOON);
  return whole(page, steps);
}

/**
 * The settings editor with ours.
 *
 * @param {Page} page
 * @returns {Promise<View>}
 */
export async function settings(page) {
  await page.keyboard.press('Control+,');
  const list = page.locator('.settings-editor');
  await list.waitFor(SOON);
  await page.keyboard.type('@ext:hubble-language-tools.hubble-language-tools');
  const first = list.getByText('Cilium Version').first();
  await first.waitFor(SOON);
  await first.click(); // what is offered for the search would hide the tabs
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden', ...SOON });
  return whole(page, list);
}

/**
 * Filters in the colours of a theme.
 *
 * @param {string} theme as the list of themes names it
 * @param {'vs' | 'vs-dark' | 'hc-black'} kind the class that the page has in such a theme
 * @returns {(page: Page) => Promise<View>}
 */
export function inTheme(theme, kind) {
  return async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+T');
    const box = page.locator('.quick-input-widget input[type=text]').first();
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor(SOON);
    await box.fill(theme);
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: theme }).first().click(SOON);
    await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
    await page.locator(`.monaco-workbench.${kind}`).waitFor(SOON);
    await openFile(page, 'mistakes.yaml');
    await editor(page).locator('.squiggly-error').first().waitFor(SOON);
    await lensOf(page, 'matches 0 of 3 flows').waitFor(SOON);
    return whole(page, editor(page));
  };
}

/**
 * @param {Page} page
 * @param {import('playwright-core').Locator} about
 * @returns {Promise<View>}
 */
async function whole(page, about) {
  const size = page.viewportSize();
  if (!size) throw new Error('the page has no size');
  return { text: await about.innerText(), frame: { x: 0, y: 0, ...size } };
}
