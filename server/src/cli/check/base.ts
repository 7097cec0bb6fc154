import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBelow, rootOf } from './root.js';

/** The folder that paths are told from to programs that know the repository and not where the command ran. */
export class Base {
  /** The root of the repository that the command runs in, else the folder. */
  readonly folder = rootOf('.');

  /** The path below the folder, with slashes; an absolute one outside of it. */
  relative(file: string): string {
    const path = resolve(file);
    return (isBelow(path, this.folder) ? relative(this.folder, path) : path).replaceAll(sep, '/');
  }

  /** The path as a URI, relative where the file is below the folder. */
  uri(file: string): string {
    const path = this.relative(file);
    return isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
  }
}
