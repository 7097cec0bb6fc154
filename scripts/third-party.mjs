import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './root.mjs';
import { Stop } from './stop.mjs';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const LINE = `\n${'-'.repeat(78)}\n\n`;

/**
 * Writes the licences of all packages that are part of some bundles.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles
 * @param {string} path of the notice
 * @throws {Stop} when a package has no licence text that could be passed on
 */
export function writeNotice(metafiles, path) {
  const parts = [...new Set(metafiles.flatMap(bundledFiles).map(packageOf))].filter((folder) => folder !== undefined);
  const notices = parts.map(notice).sort();
  const head = `This program contains the following packages. Each is under the licence printed with it.\n`;
  writeFileSync(path, [head, ...notices].join(LINE));
}

/**
 * Files of which at least a byte is in a bundle; others were only looked at.
 *
 * @param {import('esbuild').Metafile} metafile
 */
function bundledFiles({ outputs }) {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
}

/**
 * @param {string} file of a bundle
 * @returns {string | undefined} the folder of the package that it belongs to; undefined for a file of our own
 */
function packageOf(file) {
  if (!file.includes('node_modules/')) return undefined;
  let folder = dirname(inRoot(file));
  while (!isPackage(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/**
 * Folders inside a package may have a package.json that only names a module format.
 *
 * @param {string} manifest
 */
function isPackage(manifest) {
  return existsSync(manifest) && 'version' in JSON.parse(readFileSync(manifest, 'utf8'));
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  if (texts.length === 0) throw new Stop(`${name} ${version} has no licence text`);
  const text = texts
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim())
    .join('\n\n');
  return `${name} ${version} (${license})\n\n${text}\n`;
}
