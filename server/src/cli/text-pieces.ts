import { bytesOf } from './input.js';

/** How far into a file a NUL is looked for, in bytes: as far as git does. */
const BINARY_REACH = 8000;

/**
 * The text of a file, or of standard input for `-`, as it is read. A mark of the byte order stays in it.
 *
 * @param onRead is told how many bytes of the file itself were read
 * @throws what the file system says, and an Error for what is no text in UTF-8, in the iteration
 */
export async function* textPieces(path: string, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let isStart = true;
  try {
    for await (const bytes of bytesOf(path, onRead)) {
      if (isStart && bytes.subarray(0, BINARY_REACH).includes(0)) throw new Error('a binary file');
      isStart = false;
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (fault) {
    if (fault instanceof TypeError) throw new Error('not a text file in UTF-8', { cause: fault });
    throw fault;
  }
}

/** Nothing of Hubble's but logs is longer than this, in UTF-16 units. */
export const LONGEST = 64_000_000;

/**
 * The whole text of a file, as {@link textPieces} gives it.
 *
 * @throws as they do, and an Error for one that is too long
 */
export async function wholeText(path: string): Promise<string> {
  let text = '';
  for await (const piece of textPieces(path, () => undefined)) {
    text += piece;
    if (text.length > LONGEST) throw new Error(`longer than ${LONGEST / 1_000_000} million characters`);
  }
  return text;
}
