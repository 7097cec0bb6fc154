import picomatch from 'picomatch';
import type { Kind } from '../../schema/kinds.js';

/**
 * The kind that globs say a file is. A glob is compared with the path, and one without a slash with the name of the file.
 *
 * @param path Below the folder that the globs are about, with slashes.
 */
export function kindByGlob(path: string, files: readonly (readonly [glob: string, kind: Kind])[]): Kind | undefined {
  return files.findLast(([glob]) => fits(glob, path))?.[1];
}

function fits(glob: string, path: string): boolean {
  return picomatch.isMatch(path, glob, { dot: true, nonegate: true, basename: !glob.includes('/') });
}
