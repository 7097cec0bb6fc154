import type { TextFiles } from '../service/config/text-files.js';

/**
 * What the server can see besides the documents that the client opens. Files outside of the workspace are not there for
 * it, links that lead out included. The one thing that differs between Node and a web worker.
 */
export interface Host extends TextFiles {
  /** Says which folders are the workspace, as URIs; before that there is none. */
  setFolders(folders: readonly string[]): void;
  /**
   * The bytes of a file as they come, for what may be too large to be held at once; undefined for a URI that this host
   * can read nothing of. The iteration throws where the file cannot be read.
   */
  readBytes(uri: string): AsyncIterable<Uint8Array> | undefined;
}
