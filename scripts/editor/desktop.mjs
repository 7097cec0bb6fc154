import { spawn } from 'node:child_process';
import { run, Stop } from '../stop.mjs';
import { onPath } from './on-path.mjs';

const shell = process.platform === 'win32';

/** Whether a window can be opened here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * @returns {string | undefined} the `code` of a desktop VS Code that can open a window of its own here
 */
export function desktopCode() {
  // in a terminal of VS Code's remote window, `code` talks to that window; and VS Code refuses to run for root
  if (process.env['VSCODE_IPC_HOOK_CLI'] || process.getuid?.() === 0 || !hasDisplay()) return undefined;
  return onPath('code');
}

/**
 * Opens a folder in desktop VS Code with one extension, and waits until its window is closed.
 *
 * @param {string} code
 * @param {import('./profile.mjs').Profile} profile
 * @param {{ vsix: string, folder: string, file: string }} what
 */
export async function openDesktop(code, profile, { vsix, folder, file }) {
  const own = ['--user-data-dir', profile.user, '--extensions-dir', profile.extensions];
  run(code, [...own, '--install-extension', vsix], { shell });
  const window = spawn(code, [...own, '--new-window', '--wait', folder, file], { shell, stdio: 'inherit' });
  await new Promise((resolve, reject) => {
    window.once('error', (error) => reject(new Stop(`cannot run ${code}: ${error.message}`)));
    window.once('exit', resolve);
  });
}
