/** A part is decoded when so many bytes of it are there. */
const PART = 256 * 1024;
/** How the JSON of a text has the start of an object on a line of its own. */
const OBJECT_ON_LINE = Buffer.from('\\n{');
const [BACKSLASH = 0] = OBJECT_ON_LINE;
const QUOTE = 34;

/**
 * Decodes a string of JSON whose bytes come in chunks. It is cut where an object starts on a line of its own, so that
 * of a log no more than a part is held twice.
 */
export class LongString {
  readonly parts: string[] = [];
  /** A quote, and behind it the bytes that are not decoded yet; room is left for another quote. */
  private bytes = Buffer.allocUnsafe(PART + PART / 4);
  private end = 1;

  constructor() {
    this.bytes[0] = QUOTE;
  }

  /**
   * Takes the next bytes behind the opening quote.
   *
   * @returns The bytes behind the closing quote, once it is known that they are there.
   * @throws SyntaxError for what is no JSON
   */
  add(chunk: Uint8Array): Uint8Array | undefined {
    this.makeRoom(chunk.length);
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
    if (this.end < PART) return undefined;
    const cut = this.lastCut();
    if (cut < 0) return undefined;
    const part = this.decoded(cut);
    if (part === undefined) return this.close();
    this.parts.push(part);
    this.bytes.copy(this.bytes, 1, cut, this.end);
    this.end -= cut - 1;
    return undefined;
  }

  /**
   * Looks for the end of the string in what is there.
   *
   * @returns The bytes behind the closing quote.
   * @throws SyntaxError where there is none, and for what is no JSON
   */
  close(): Uint8Array {
    let at = 1;
    while (at < this.end && this.bytes[at] !== QUOTE) at += this.bytes[at] === BACKSLASH ? 2 : 1;
    if (at >= this.end) throw new SyntaxError('A string that does not end');
    const behind = this.bytes.subarray(at + 1, this.end);
    this.parts.push(JSON.parse(this.bytes.toString('utf8', 0, at + 1)) as string);
    return behind;
  }

  /** Behind the last escaped line feed in front of an object; -1 where there is none. */
  private lastCut(): number {
    const bytes = this.bytes.subarray(0, this.end);
    for (let at = bytes.lastIndexOf(OBJECT_ON_LINE); at > 0; at = bytes.lastIndexOf(OBJECT_ON_LINE, at - 1)) {
      let backslashes = 0;
      while (bytes[at - 1 - backslashes] === BACKSLASH) backslashes++;
      if (backslashes % 2 === 0) return at + 2;
    }
    return -1;
  }

  /**
   * The text up to an offset; undefined where it ends before, which is the only quote that is not behind a backslash.
   */
  private decoded(end: number): string | undefined {
    const next = this.bytes[end] ?? 0;
    this.bytes[end] = QUOTE;
    try {
      return JSON.parse(this.bytes.toString('utf8', 0, end + 1)) as string;
    } catch {
      return undefined;
    } finally {
      this.bytes[end] = next;
    }
  }

  private makeRoom(length: number): void {
    const needed = this.end + length + 1;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }
}
