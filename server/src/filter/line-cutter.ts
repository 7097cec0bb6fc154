/** Go's bufio.Scanner gives up on a line of this many bytes, the newline not counted. */
export const MAX_LINE_BYTES = 65536;

/** The byte that ends a line. */
export const NEWLINE = 0x0a;

/** The text of so many bytes is a small object for the collector of garbage. */
const BLOCK_BYTES = 50_000;

/**
 * Cuts bytes that come in chunks into lines. What stands in one chunk is a view of it; what is kept between chunks is a
 * copy, cut off where it is too long to be a line.
 */
export class LineCutter {
  private kept: Uint8Array = new Uint8Array();

  /**
   * Whole lines, each with its newline, as many at a time as stand together and are not much longer than a line may be.
   */
  *blocks(chunk: Uint8Array): Generator<Uint8Array> {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    let start = 0;
    if (end > 0 && this.kept.length > 0) {
      start = chunk.indexOf(NEWLINE) + 1;
      yield joined(this.kept, chunk.subarray(0, start));
      this.kept = new Uint8Array();
    }
    while (start < end) {
      const next = start + BLOCK_BYTES < end ? chunk.indexOf(NEWLINE, start + BLOCK_BYTES) + 1 : end;
      yield chunk.subarray(start, next);
      start = next;
    }
    if (end < chunk.length) this.kept = joined(this.kept, chunk.subarray(end)).slice(0, MAX_LINE_BYTES);
  }

  /** Lines one by one, without their newlines. */
  *cut(chunk: Uint8Array): Generator<Uint8Array> {
    for (const block of this.blocks(chunk)) {
      for (let start = 0; start < block.length;) {
        const end = block.indexOf(NEWLINE, start);
        yield block.subarray(start, end);
        start = end + 1;
      }
    }
  }

  /** The line that no newline ended; none where there is nothing. */
  *rest(): Generator<Uint8Array> {
    if (this.kept.length > 0) yield this.kept;
    this.kept = new Uint8Array();
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
