import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * The folder that what is said of a folder from above ends at: the root of its repository; outside of one the folder
 * that the command runs in, if it is below that, or itself.
 */
export function rootOf(folder: string): string {
  const start = resolve(folder);
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) break;
  }
  return isBelow(start, process.cwd()) ? process.cwd() : start;
}

/** Whether a path is a folder or something in it. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
