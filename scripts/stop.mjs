import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

/** An end that the person at the terminal can do something about: one line, no stack. */
export class Stop extends Error {
  /**
   * @param {string} message
   * @param {number} [status] exit status of the script
   */
  constructor(message, status = 1) {
    super(message);
    this.status = status;
  }
}

/**
 * Runs a script's main function and turns what it throws into an exit status.
 *
 * @param {() => Promise<number | void>} main returns the exit status, 0 when left out
 */
export async function script(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Stop) console.error(error.message);
    else console.error(error);
    process.exitCode = error instanceof Stop ? error.status : 1;
  }
}

/**
 * Runs a program to its end with our terminal as its own.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @throws {Stop} when it cannot be started or exits with another status than 0
 */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  const line = [command, ...args].join(' ');
  if (error) throw new Stop(`cannot run ${line}: ${error.message}`);
  if (status !== 0) throw new Stop(`${line} ended with ${signal ?? `status ${status}`}`, status ?? 1);
}

/**
 * Runs npm in the checkout.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function npm(args, options) {
  run('npm', args, { cwd: root, shell: process.platform === 'win32', ...options });
}
