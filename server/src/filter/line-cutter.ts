/** Go's bufio.Scanner gives up on a line of this many bytes, the newline not counted. */
export const MAX_LINE_BYTES = 65536;

const NEWLINE = 0x0a;

/**
 * Cuts bytes that come in chunks into lines, without their newlines. A line that stands in one chunk is a view of it. What is kept
 * between chunks is cut off where it is too long to be a line.
 */
export class LineCutter {
  private kept: Uint8Array = new Uint8Array();

  *cut(chunk: Uint8Array): Generator<Uint8Array> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const line = chunk.subarray(start, end);
      yield this.kept.length === 0 ? line : joined(this.kept, line);
      this.kept = new Uint8Array();
      start = end + 1;
    }
    if (start === chunk.length) return;
    this.kept = joined(this.kept, chunk.subarray(start)).slice(0, MAX_LINE_BYTES);
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
