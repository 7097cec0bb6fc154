import assert from 'node:assert/strict';
import { closeTogether } from '../../../scripts/editor/closing.mjs';
import { inRoot } from '../../../scripts/root.mjs';
import { sitDown } from './desk.mjs';
import { lines } from './hands.mjs';
import { savePicture } from './pictures.mjs';
import { completion, hover, problems } from './scenes.mjs';

const PICTURES = inRoot('out/person');

describe('a person at VS Code', () => {
  const { onClose, closeAll } = closeTogether();
  /** @type {import('playwright-core').Page} */
  let page;

  before(async () => {
    page = await sitDown(onClose);
  });
  after(closeAll);
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot({ path: `${PICTURES}/failed.png` });
    await page.keyboard.press('Escape');
  });

  it('rests the mouse on a number and reads its name', async () => {
    const view = await hover(page);
    await savePicture(page, PICTURES, 'hover', view);
    assert.match(view.text, /\btrace\b/);
    assert.match(view.text, /hubble observe --type trace/);
  });

  it('picks an event type by its name and gets its number', async () => {
    const view = await completion(page);
    await savePicture(page, PICTURES, 'completion', view);
    for (const name of ['drop', 'policy-verdict', 'l7', 'agent']) assert.ok(view.text.includes(name), name);
    await page.keyboard.type('policy');
    await page.keyboard.press('Enter');
    await lines(page, '- type: 5').nth(1).waitFor(); // the file has one of its own
  });

  it('sees the problems of a file and mends one', async () => {
    const view = await problems(page);
    await savePicture(page, PICTURES, 'problems', view);
    assert.match(view.text, /event type 9/i);
    await page.keyboard.press('Enter');
    await lines(page, 'match_sub_type: true').nth(1).waitFor(); // the file has one of its own
  });
});
