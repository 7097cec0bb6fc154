import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

const HOUR = 3_600_000;

/** Where downloaded tools live between runs: outside the checkout, so that the next fresh clone uses them again. */
export const cacheRoot = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'hubble-language-tools');

/**
 * The folder of a tool, filled on first use.
 *
 * It is filled under another name and renamed when complete, so an interrupted run leaves nothing that looks finished.
 * Of two runs at once both fill, and the slower one's copy is dropped.
 *
 * @param {string} name name and version of the tool
 * @param {(folder: string) => void | Promise<void>} fill what to do with the empty folder
 * @returns {Promise<string>}
 */
export async function cached(name, fill) {
  const folder = join(cacheRoot, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheRoot, { recursive: true });
  dropLeftovers();
  const partial = mkdtempSync(join(cacheRoot, `.${name}-`));
  try {
    await fill(partial);
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

/** Removes what interrupted runs left; an hour is far longer than any fill takes. */
function dropLeftovers() {
  for (const path of readdirSync(cacheRoot).map((name) => join(cacheRoot, name))) {
    const old = Date.now() - statSync(path).mtimeMs > HOUR;
    if (basename(path).startsWith('.') && old) rmSync(path, { recursive: true, force: true });
  }
}
