import type { Kind } from '../schema/kinds.js';
import { decodedUri } from '../service/config/decoded-uri.js';
import { kindByGlob, type KindsByGlob } from '../service/config/kind-by-glob.js';

/**
 * What globs say that a file is: those of the setting `hubble.files` are about the path below the folder of the
 * workspace, and outside of every folder about the whole path.
 */
export function kindBySetting(uri: string, files: KindsByGlob, folders: readonly string[]): Kind | undefined {
  return files.length === 0 ? undefined : kindByGlob(pathBelow(uri, folders), files);
}

function pathBelow(uri: string, folders: readonly string[]): string {
  const folder = folders
    .map((one) => (one.endsWith('/') ? one : `${one}/`))
    .filter((one) => uri.startsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  const path =
    folder === undefined ? uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\//i, '') : uri.slice(folder.length);
  return decodedUri(path);
}
