import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fileName } from './file-name.js';
import type { Host } from './host.js';
import { LogText } from './log-text.js';
import { unpacked } from './unpacked.js';

/** A log of flows, as it is at some time. */
export interface FlowLog {
  /** What it is called for people. */
  readonly name: string;
  /** Another one where the content may be another. */
  readonly version: string;
  /** Its bytes, as they come. The iteration throws where it cannot be read. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** A log that is open in the editor. */
export function openLog(text: TextDocument): FlowLog {
  const pieces = text instanceof LogText ? text.log.pieces : [{ text: text.getText() }];
  return {
    name: fileName(text.uri),
    version: `${text.uri} ${text.version}`,
    // eslint-disable-next-line @typescript-eslint/require-await -- as a file is read
    async *chunks() {
      const encoder = new TextEncoder();
      for (const piece of pieces) yield encoder.encode(piece.text);
    },
  };
}

/**
 * A log that the host reads, packed or not.
 *
 * @param uris Where it may be: the first one that can be read counts.
 * @param changes How often it is known to have changed.
 */
export function fileLog(host: Pick<Host, 'readBytes'>, uris: readonly string[], changes: number): FlowLog {
  return {
    name: fileName(uris[0] ?? ''),
    version: `${uris.join(' ')} ${changes}`,
    chunks: () => unpacked(firstOf(host, uris)),
  };
}

async function* firstOf(host: Pick<Host, 'readBytes'>, uris: readonly string[]): AsyncGenerator<Uint8Array> {
  let fault: unknown = new Error('there is no such file');
  for (const uri of uris) {
    const chunks = host.readBytes(uri)?.[Symbol.asyncIterator]();
    if (!chunks) continue;
    try {
      const first = await chunks.next();
      if (first.done !== true) yield first.value;
    } catch (error) {
      fault = error;
      continue;
    }
    yield* { [Symbol.asyncIterator]: () => chunks };
    return;
  }
  throw fault;
}

/**
 * The URIs that a path of the settings may mean: relative to one of the folders of the workspace; none for what is no
 * path.
 */
export function urisOf(path: string, folders: readonly string[]): string[] {
  // Half a character has no place in a URI.
  const relative = path
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return folders
    .map((folder) => (folder.endsWith('/') ? folder : `${folder}/`))
    .filter((folder) => URL.canParse(relative, folder))
    .map((folder) => new URL(relative, folder).href);
}
