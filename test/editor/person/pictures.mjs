import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inTheme, settings, walkthrough } from './looks.mjs';
import { completion, hover, lens, problems } from './scenes.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Saves the part of the page that a scene is about.
 *
 * @param {Page} page
 * @param {string} folder
 * @param {string} name
 * @param {import('./scenes.mjs').View} view
 * @returns {Promise<string>} path of the picture
 */
export async function savePicture(page, folder, name, { frame }) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, clip: frame });
  return path;
}

/** The scenes of the README, and what our own parts look like in each kind of theme. */
const SCENES = {
  hover,
  completion,
  problems,
  lens,
  walkthrough,
  settings,
  light: inTheme('Light Modern', 'vs'),
  contrast: inTheme('Dark High Contrast', 'hc-black'),
  dark: inTheme('Dark Modern', 'vs-dark'),
};

/**
 * Plays every scene and saves its picture.
 *
 * @param {Page} page
 * @param {string} folder
 * @returns {Promise<string[]>} paths of the pictures
 */
export async function takePictures(page, folder) {
  const paths = [];
  for (const [name, scene] of Object.entries(SCENES)) {
    paths.push(await savePicture(page, folder, name, await scene(page)));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z'); // an unsaved file would keep its tab
  }
  return paths;
}
