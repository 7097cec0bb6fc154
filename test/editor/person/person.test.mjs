import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closeTogether } from '../../../scripts/editor/closing.mjs';
import { inRoot } from '../../../scripts/root.mjs';
import { sitDown } from './desk.mjs';
import { choose, editor, openFile, palette, putCaretBehind, runCommand, save } from './hands.mjs';
import { savePicture } from './pictures.mjs';
import { completion, example, hover, lens, lensOf, problems } from './scenes.mjs';

const PICTURES = inRoot('out/person');

/**
 * Process ids of the language servers that are installed below a folder: the suite runs on Linux alone.
 *
 * @param {string} folder
 */
function serversBelow(folder) {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids
    .filter((pid) => commandOf(pid).some((word) => word.startsWith(folder) && word.endsWith('server.cjs')))
    .map(Number);
}

/** @param {string} pid */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // it has ended since
  }
}

describe('a person at VS Code', () => {
  const { onClose, closeAll } = closeTogether();
  /** @type {{ page: import('playwright-core').Page, folder: string }} */
  let desk;

  /** @param {string} name */
  const saved = (name) => readFileSync(join(desk.folder, name), 'utf8');

  before(async () => {
    desk = await sitDown(onClose);
  });
  after(closeAll);
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await desk.page.screenshot({ path: join(PICTURES, 'failed.png') });
    await desk.page.keyboard.press('Escape');
  });

  it('rests the mouse on a number and reads its name', async () => {
    const view = await hover(desk.page);
    await savePicture(desk.page, PICTURES, 'hover', view);
    assert.match(view.text, /\btrace\b/);
    assert.match(view.text, /hubble observe --type trace/);
  });

  it('picks an event type by its name and gets its number', async () => {
    const view = await completion(desk.page);
    await savePicture(desk.page, PICTURES, 'completion', view);
    for (const name of ['drop', 'policy-verdict', 'l7', 'agent']) assert.ok(view.text.includes(name), name);
    await desk.page.keyboard.type('pol');
    await choose(desk.page, 'policy-verdict');
    await save(desk.page);
    assert.equal(saved('values.yaml'), example('values.yaml').replace('- type: 7', '- type: 5'));
  });

  it('writes a whole entry by its name', async () => {
    await openFile(desk.page, 'values.yaml');
    const before = saved('values.yaml');
    const line = '\n                  - type: 5';
    await putCaretBehind(desk.page, before, line);
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.type('- trace');
    await choose(desk.page, 'trace:');
    await desk.page.keyboard.type('3'); // over the placeholder
    await save(desk.page);
    const entry = ['- type: 4', '  match_sub_type: true', '  sub_type: 3'];
    assert.equal(saved('values.yaml'), before.replace(line, [line, ...entry].join('\n                  ')));
  });

  it('sees the problems of a file and mends one', async () => {
    const view = await problems(desk.page);
    await savePicture(desk.page, PICTURES, 'problems', view);
    assert.match(view.text, /event type 9/i);
    await desk.page.keyboard.press('Enter');
    await save(desk.page);
    const [wrong, indent] = ['type: 4\n', '                    '];
    const right = `${wrong}${indent}match_sub_type: true\n`;
    assert.equal(saved('mistakes.yaml'), example('mistakes.yaml').replace(wrong, right));
  });

  it('chooses a log, sees what filters match in it, and reads those flows', async () => {
    const view = await lens(desk.page);
    await savePicture(desk.page, PICTURES, 'lens', view);
    await lensOf(desk.page, 'matches 1 of 3 flows in flows.jsonl').click();
    const [flow = ''] = example('flows.jsonl')
      .split('\n')
      .filter((line) => line.includes('DROPPED'));
    await desk.page.locator('.tab.active').filter({ hasText: '.jsonl' }).waitFor();
    const first = editor(desk.page).locator('.view-line').first();
    await first.waitFor();
    assert.ok(flow.startsWith((await first.innerText()).replaceAll('\u00a0', ' ').slice(0, 60)));
  });

  it('sees what a file was taken for, and commands only where they make sense', async () => {
    const item = desk.page.locator('.statusbar-item').filter({ hasText: 'Hubble: ' }).first();
    await openFile(desk.page, 'flows.jsonl');
    assert.match(await item.innerText(), /Hubble: flows · 1\.19 · 3 events$/);
    assert.ok((await palette(desk.page)).some((name) => name.startsWith('Hubble: Choose Release of Cilium')));
    await desk.page.keyboard.press('Control+P');
    await desk.page.keyboard.type('README.md');
    await desk.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'README.md' }).first().waitFor();
    await desk.page.keyboard.press('Enter');
    await item.waitFor({ state: 'hidden' });
    const names = await palette(desk.page);
    assert.ok(names.includes('Hubble: Open Walkthrough'));
    assert.deepEqual(
      names.filter((name) => /Choose|Filter|Menu/.test(name)),
      [],
    );
  });

  it('is disturbed by no notification, not even when the server ends and is started again', async () => {
    const before = serversBelow(dirname(desk.folder));
    assert.equal(before.length, 1);
    for (const server of before) process.kill(server, 'SIGKILL');
    await openFile(desk.page, 'mistakes.yaml');
    await editor(desk.page).locator('.squiggly-error').first().waitFor({ timeout: 20_000 });
    const after = serversBelow(dirname(desk.folder));
    assert.ok(after.length === 1 && after[0] !== before[0]);
    await runCommand(desk.page, 'Notifications: Show Notifications');
    const center = desk.page.locator('.notifications-center');
    await center.waitFor();
    const said = await center.locator('.notification-list-item-message').allInnerTexts();
    // VS Code itself has notes of its own progress there, which it shows to nobody.
    assert.deepEqual(
      said.filter((text) => !text.startsWith('Activating Extensions')),
      [],
    );
  });
});
