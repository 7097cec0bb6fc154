import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const CHUNK_BYTES = 1 << 20;

/**
 * The bytes of a file, or of standard input for `-`, unpacked where they begin as gzip does.
 * @param onRead is told how many bytes of the file itself were read
 * @throws what the file system or zlib says, in the iteration
 */
export async function* bytesOf(path: string, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const source: Readable = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    const chunks = counted(source, onRead);
    const head = await headOf(chunks);
    const whole = Readable.from(behind(head, chunks));
    if (head[0] !== 0x1f || head[1] !== 0x8b) {
      yield* whole as AsyncIterable<Uint8Array>;
      return;
    }
    const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
    pipeline(whole, gunzip, () => undefined); // a fault comes out of the iteration
    yield* gunzip as AsyncIterable<Uint8Array>;
  } finally {
    source.destroy();
  }
}

async function* counted(source: Readable, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of source as AsyncIterable<Buffer>) {
    onRead(chunk.length);
    yield chunk;
  }
}

/** What is read until there are two bytes, which tell gzip. */
async function headOf(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

async function* behind(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}
