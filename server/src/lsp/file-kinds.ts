import picomatch from 'picomatch';
import type { Kind } from '../schema/kinds.js';

/**
 * What the setting `hubble.files` says that a file is. A glob is compared with the path below the folder of the workspace,
 * and one without a slash with the name of the file; outside of every folder, with the whole path.
 */
export function kindBySetting(
  uri: string,
  files: readonly (readonly [glob: string, kind: Kind])[],
  folders: readonly string[],
): Kind | undefined {
  if (files.length === 0) return undefined;
  const path = pathBelow(uri, folders);
  return files.findLast(([glob]) => fits(glob, path))?.[1];
}

function fits(glob: string, path: string): boolean {
  return picomatch.isMatch(path, glob, { dot: true, nonegate: true, basename: !glob.includes('/') });
}

function pathBelow(uri: string, folders: readonly string[]): string {
  const folder = folders
    .map((one) => (one.endsWith('/') ? one : `${one}/`))
    .filter((one) => uri.startsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  const path =
    folder === undefined ? uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\//i, '') : uri.slice(folder.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
