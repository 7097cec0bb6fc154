import { npm } from './stop.mjs';

/**
 * Installs packages of npm below a folder, and runs nothing of what is in them.
 *
 * @param {string} folder
 * @param {readonly string[]} packages with their versions; none: what the package.json of the folder asks for
 * @throws {import('./stop.mjs').Stop} where they cannot be had
 */
export function npmInstall(folder, packages) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  npm(['install', '--ignore-scripts', '--omit=dev', ...quiet, '--prefix', folder, ...packages]);
}
