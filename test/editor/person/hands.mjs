/** What mouse and keyboard do in VS Code. */

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens a file by its name and waits until our extension has said what it is.
 *
 * @param {Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await inputBox(page).fill(name);
  // the list begins with files that were open before, until those that fit are found
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
  await editor(page).locator('.view-line').first().waitFor();
  await page.locator('.statusbar-item').filter({ hasText: 'Hubble' }).first().waitFor({ timeout: 30_000 });
}

/**
 * Puts the caret behind a text, wherever in the open file it stands.
 *
 * @param {Page} page
 * @param {string} content of the file
 * @param {string} text that stands in it once
 */
export async function putCaretBehind(page, content, text) {
  const above = content.slice(0, content.indexOf(text) + text.length).split('\n');
  const start = above.pop() ?? '';
  await page.keyboard.press('Control+G');
  const [line, column] = [above.length + 1, start.length + 1];
  await inputBox(page).fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page
    .locator('.statusbar-item')
    .filter({ hasText: `Ln ${line}, Col ${column}` })
    .first()
    .waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** @param {Page} page */
const inputBox = (page) => page.locator('.quick-input-widget input[type=text]').first();

/** @param {Page} page */
export const editor = (page) => page.locator('.editor-instance').first();

/**
 * Runs a command by its name.
 *
 * @param {Page} page
 * @param {string} name as it begins in the list
 */
export async function runCommand(page, name) {
  await page.keyboard.press('F1');
  await inputBox(page).fill(`>${name}`);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}

/**
 * Names a file in the dialog that asks for one; it stands in the folder that the dialog begins with.
 *
 * @param {Page} page
 * @param {string} name
 */
export async function fileDialog(page, name) {
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
  await row.waitFor();
  await row.click();
}

/**
 * Saves the file that is open.
 *
 * @param {Page} page
 */
export async function save(page) {
  await page.locator('.tab.active.dirty').waitFor();
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active:not(.dirty)').waitFor();
}

/**
 * Takes an entry of the completion list that is open, with the arrow keys.
 *
 * @param {Page} page
 * @param {string} name of the entry, as it begins
 */
export async function choose(page, name) {
  const row = page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
  for (let chosen = await row.innerText(); !chosen.startsWith(name); chosen = await row.innerText()) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/**
 * Rests the mouse on the character before the caret, coming from elsewhere as a hand does.
 *
 * @param {Page} page
 */
export async function pointBeforeCaret(page) {
  const caret = await boxOf(editor(page).locator('.cursor').first());
  await page.keyboard.press('Home'); // where it hides no text
  await page.mouse.move(caret.x + 300, caret.y + 200);
  await page.mouse.move(caret.x - 4, caret.y + caret.height / 2, { steps: 8 });
}

/**
 * @param {import('playwright-core').Locator} locator of something visible
 */
export async function boxOf(locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`not to be seen: ${String(locator)}`);
  return box;
}

/**
 * Our commands that the palette offers.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function palette(page) {
  await page.keyboard.press('F1');
  await inputBox(page).fill('>Hubble: ');
  const rows = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Hubble: ' });
  await rows.first().waitFor();
  const names = await rows.locator('.label-name').allInnerTexts();
  await page.keyboard.press('Escape');
  return names.map((name) => name.replaceAll('\u00a0', ' '));
}
