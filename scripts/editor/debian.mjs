import { spawnSync } from 'node:child_process';
import { onPath } from './on-path.mjs';
import { Stop } from '../stop.mjs';

/**
 * Makes sure that a program is there: on Debian and Ubuntu it is installed where we may do that.
 *
 * @param {string} name of the program
 * @param {readonly string[]} packages of Debian that it comes with, and what else is needed of it
 * @returns {string} its full path
 * @throws {Stop} when it is not there and cannot be installed
 */
export function debianProgram(name, packages) {
  const found = onPath(name);
  if (found !== undefined) return found;
  const aptGet = onPath('apt-get');
  const command = `apt-get install ${packages.join(' ')}`;
  if (aptGet === undefined) throw new Stop(`${name} is needed: install it and put it on the PATH.`);
  console.log(`Installing ${packages.join(', ')}, once, some seconds ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const isRoot = process.getuid?.() === 0;
  /** @param {string[]} args */
  const asRoot = (...args) => {
    const [program = '', ...rest] = isRoot ? [aptGet, ...args] : ['sudo', '-n', aptGet, ...args];
    return spawnSync(program, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  const install = () => asRoot('install', '--yes', '--no-install-recommends', ...packages);
  // The lists of packages may be old, or not there yet.
  const isThere = install() || (asRoot('update') && install());
  const path = onPath(name);
  if (!isThere || path === undefined) throw new Stop(`${name} is needed: run \`sudo ${command}\`.`);
  return path;
}
