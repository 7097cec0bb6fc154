import { readFileSync } from 'node:fs';
import { inRoot } from '../../../scripts/root.mjs';
import { boxOf, editor, fileDialog, openFile, pointBeforeCaret, putCaretBehind, runCommand } from './hands.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/**
 * What a person sees at the end of a scene: the text, and the part of the page to make a picture of.
 *
 * @typedef {{ text: string, frame: Box }} View
 */

const SOON = { timeout: 20_000 };

/** @param {string} name of an example, which the desk has a copy of */
export const example = (name) => readFileSync(inRoot(`examples/${name}`), 'utf8');

/**
 * The mouse rests on the number of an event type.
 *
 * @param {Page} page
 * @returns {Promise<View>}
 */
export async function hover(page) {
  await openFile(page, 'values.yaml');
  await putCaretBehind(page, example('values.yaml'), '- type: 4');
  await pointBeforeCaret(page);
  const card = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').filter({ hasText: 'trace' }).first();
  await card.waitFor(SOON);
  return { text: await card.innerText(), frame: await downTo(page, card) };
}

/**
 * The list of event types, asked for where one must stand.
 *
 * @param {Page} page
 * @returns {Promise<View>}
 */
export async function completion(page) {
  await openFile(page, 'values.yaml');
  await putCaretBehind(page, example('values.yaml'), '- type: 7');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Space');
  const list = page.locator('.suggest-widget.visible');
  await list.locator('.monaco-list-row').filter({ hasText: 'trace' }).first().waitFor(SOON);
  return { text: await list.innerText(), frame: await downTo(page, list) };
}

/**
 * The problems panel, and the quick fixes of one of them.
 *
 * @param {Page} page
 * @returns {Promise<View>}
 */
export async function problems(page) {
  await openFile(page, 'mistakes.yaml');
  await editor(page).locator('.squiggly-error').first().waitFor(SOON);
  await page.keyboard.press('Control+Shift+M');
  const panel = page.locator('.markers-panel');
  await panel.getByText('event type').first().waitFor(SOON);
  await editor(page).click();
  await putCaretBehind(page, example('mistakes.yaml'), 'sub_type: 3');
  const fixes = await openFixes(page);
  const frame = await downTo(page, page.locator('.part.panel'), 0);
  return { text: `${await panel.innerText()}\n${await fixes.innerText()}`, frame };
}

/**
 * Filters with the number of flows that they match, in a log that is chosen before.
 *
 * @param {Page} page
 * @returns {Promise<View>}
 */
export async function lens(page) {
  await openFile(page, 'values.yaml');
  await editor(page).click();
  await page.keyboard.press('Control+Home'); // lenses out of sight are not there
  await runCommand(page, 'Hubble: Choose Flow Log');
  await fileDialog(page, 'flows.jsonl');
  await lensOf(page, 'matches 1 of 3 flows in flows.jsonl').waitFor(SOON);
  return { text: (await lenses(page).allInnerTexts()).join('\n'), frame: await boxOf(page.locator('.part.editor')) };
}

/** @param {Page} page */
const lenses = (page) => editor(page).locator('.codelens-decoration');

/**
 * The first lens that says something.
 *
 * @param {Page} page
 * @param {string} text
 */
export const lensOf = (page, text) => lenses(page).getByText(text).first();

/**
 * Asks for the quick fixes at the caret; again when the list has not stayed, as it closes when the editor still moves.
 *
 * @param {Page} page
 */
async function openFixes(page) {
  const fixes = page.locator('.action-widget').first();
  for (let tries = 5; tries > 0 && !(await fixes.isVisible()); tries--) {
    await page.keyboard.press('Control+.');
    await fixes.waitFor({ timeout: 3_000 }).catch(() => {}); // the last look below says so
  }
  await fixes.waitFor({ timeout: 1_000 });
  return fixes;
}

/**
 * The part of the page from the top of the editor to the end of something.
 *
 * @param {Page} page
 * @param {import('playwright-core').Locator} last
 * @param {number} [margin] below it, in pixels of the page
 * @returns {Promise<Box>}
 */
async function downTo(page, last, margin = 12) {
  const [top, bottom] = [await boxOf(page.locator('.part.editor')), await boxOf(last)];
  return { ...top, height: bottom.y + bottom.height + margin - top.y };
}
