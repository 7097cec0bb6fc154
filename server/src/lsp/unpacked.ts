import { isGzip } from '../filter/gzip.js';

/** The bytes of a file, unpacked where they begin as gzip does. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    const first = await source.next();
    if (first.done === true) return;
    const whole = behind(first.value, source);
    yield* isGzip(first.value) ? gunzipped(whole) : whole;
  } finally {
    await source.return?.();
  }
}

async function* behind(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** By what Node and browsers have in common. */
async function* gunzipped(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const reader = (readable as ReadableStream<Uint8Array>).getReader();
  const writing = (async () => {
    for await (const chunk of chunks) await writer.write(Uint8Array.from(chunk));
    await writer.close();
  })();
  // A fault of either end comes out of the reading.
  writing.catch((fault: unknown) => writer.abort(fault).catch(() => undefined));
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
