import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../../../scripts/editor/browser.mjs';
import { createProfile } from '../../../scripts/editor/profile.mjs';
import { installIntoServer, serve } from '../../../scripts/editor/serve.mjs';
import { inRoot } from '../../../scripts/root.mjs';
import { vsixPath } from '../../../scripts/packages.mjs';

/** An editor and little else, so that a picture shows what it is about. */
const TIDY = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 15,
  'editor.hover.above': false,
  'editor.hover.delay': 100,
  'editor.lightbulb.enabled': 'off',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'files.autoSave': 'off', // a browser's default is otherwise
  'problems.defaultViewMode': 'tree',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.editor.limit.enabled': true,
  'workbench.editor.limit.value': 1,
  'workbench.layoutControl.enabled': false,
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.reduceMotion': 'on',
};

/**
 * VS Code in a browser with the packaged extension and a copy of examples/ open: what a person sits down at.
 *
 * @param {import('../../../scripts/editor/closing.mjs').OnClose} onClose
 * @returns {Promise<{ page: import('playwright-core').Page, folder: string }>}
 */
export async function sitDown(onClose) {
  const profile = createProfile(TIDY);
  onClose(profile.remove);
  const folder = join(profile.folder, 'examples');
  cpSync(inRoot('examples'), folder, { recursive: true });
  await installIntoServer(profile, vsixPath);
  const server = await serve(profile);
  onClose(server.stop);
  const { page, close } = await openBrowser(server.address, {
    viewport: { width: 900, height: 620 },
    deviceScaleFactor: 2,
  });
  onClose(close);
  await page.goto(server.url({ folder }), { waitUntil: 'commit' });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+B'); // the file list away
  return { page, folder };
}
