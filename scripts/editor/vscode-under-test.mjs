import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { join } from 'node:path';
import { cacheRoot } from './cache.mjs';
import { hasDisplay } from './desktop.mjs';
import { inRoot } from '../root.mjs';

/**
 * The VS Code to test in, and the command that installs extensions into it.
 *
 * @typedef {{ executable: string, cli: string }} VSCode
 */

/**
 * Desktop VS Code where `VSCODE_PATH` names one, or where there is a display and one can be downloaded; else the
 * browser-based one, which runs the same extension host.
 *
 * @returns {Promise<VSCode>}
 */
export async function vscodeUnderTest() {
  const named = process.env['VSCODE_PATH'];
  if (named) return desktop(named);
  if (hasDisplay()) {
    try {
      return desktop(await downloadAndUnzipVSCode({ cachePath: join(cacheRoot, 'vscode') }));
    } catch (error) {
      console.log(`No desktop VS Code (${String(error)}): taking the one in the browser.`);
    }
  }
  const shim = inRoot('scripts/editor/code-shim.mjs');
  return { executable: shim, cli: shim };
}

/** @param {string} executable */
function desktop(executable) {
  const [cli = executable] = resolveCliArgsFromVSCodeExecutablePath(executable);
  return { executable, cli };
}
