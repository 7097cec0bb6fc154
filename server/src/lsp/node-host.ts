import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from './host.js';

const CHUNK_BYTES = 1 << 18;
const OUTSIDE = 'it is outside of the workspace';

/**
 * Reads the files of the workspace's folders from the disk, and those that are on none through another host, if there
 * is one.
 */
export class NodeHost implements Host {
  private folders: readonly string[] = [];

  constructor(private readonly beyond?: Host) {}

  setFolders(folders: readonly string[]): void {
    this.folders = folders.filter(isFile);
    this.beyond?.setFolders(folders);
  }

  async readText(uri: string, maxBytes: number): Promise<string | undefined> {
    if (!isFile(uri)) return this.beyond?.readText(uri, maxBytes);
    try {
      const path = await this.pathOf(uri);
      const { size } = await stat(path);
      return size <= maxBytes ? await readFile(path, 'utf8') : undefined;
    } catch {
      // Not there, or not to be read: as good as none.
      return undefined;
    }
  }

  readBytes(uri: string): AsyncIterable<Uint8Array> | undefined {
    return isFile(uri) ? this.bytesOf(uri) : this.beyond?.readBytes(uri);
  }

  private async *bytesOf(uri: string): AsyncGenerator<Uint8Array> {
    const stream = createReadStream(await this.pathOf(uri), { highWaterMark: CHUNK_BYTES });
    try {
      yield* stream as AsyncIterable<Uint8Array>;
    } finally {
      stream.destroy();
    }
  }

  /** Where a regular file of the workspace is; throws where there is none. */
  private async pathOf(uri: string): Promise<string> {
    // On Windows, the mere question whether there is such a file would go to that machine, with the name of the user.
    if (!this.isOurMachine(uri)) throw new Error(OUTSIDE);
    const path = await realpath(fileURLToPath(uri));
    // A folder of the workspace may be gone.
    const folders = await Promise.allSettled(this.folders.map((folder) => realpath(fileURLToPath(folder))));
    const isInside = folders.some((folder) => folder.status === 'fulfilled' && contains(folder.value, path));
    if (!isInside) throw new Error(OUTSIDE);
    if (!(await stat(path)).isFile()) throw new Error('it is no file');
    return path;
  }

  /** Whether a file is on no other machine than the workspace. */
  private isOurMachine(uri: string): boolean {
    const { host } = new URL(uri);
    return host === '' || this.folders.some((folder) => new URL(folder).host === host);
  }
}

function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}

function contains(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
