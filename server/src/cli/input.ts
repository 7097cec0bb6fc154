import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isGzip } from '../filter/gzip.js';

/** Standard input among paths. */
export const STDIN = '-';

const CHUNK_BYTES = 1 << 20;

/** What a path is called in messages. */
export function inputName(path: string): string {
  return path === STDIN ? 'standard input' : path;
}

/**
 * The bytes of a file, or of standard input for `-`, unpacked where they begin as gzip does. A chunk is good until the
 * next is asked for.
 * @param onRead is told how many bytes of the file itself were read
 * @throws what the file system or zlib says, in the iteration
 */
export async function* bytesOf(path: string, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const chunks = counted(path === STDIN ? standardInput() : fileBytes(path), onRead);
  try {
    const head = await headOf(chunks);
    const whole = behind(head, chunks);
    if (!isGzip(head)) {
      yield* whole;
      return;
    }
    const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
    pipeline(Readable.from(copied(whole)), gunzip, () => undefined); // a fault comes out of the iteration
    yield* gunzip as AsyncIterable<Uint8Array>;
  } finally {
    if (path === STDIN) process.stdin.destroy();
    // Where a read is still on its way, nobody waits for it.
    void chunks.return(undefined).catch(() => undefined);
  }
}

/**
 * Whether a file is packed.
 * @throws what the file system says
 */
export async function isPacked(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(2);
    await file.read(head, 0, head.length, 0);
    return isGzip(head);
  } finally {
    await file.close();
  }
}

async function* standardInput(): AsyncGenerator<Uint8Array> {
  yield* process.stdin as AsyncIterable<Buffer>;
}

/** Reads into one buffer, over and over; a thread of its own would take longer to answer than the disk. */
async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const length = readSync(file.fd, buffer);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    onRead(chunk.length);
    yield chunk;
  }
}

/** What is read until there are two bytes, which tell gzip. */
async function headOf(chunks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = head.length === 0 && next.value.length > 1 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

async function* behind(head: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}

/** What takes the chunks may keep them for longer. */
async function* copied(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Uint8Array.from(chunk);
}
