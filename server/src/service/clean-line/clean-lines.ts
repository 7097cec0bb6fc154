import type { CleanLine } from './clean-line.js';
import { CODE, type Utf8 } from './utf8.js';

/** Finds the lines of a text that are known to be right. */
export class CleanLines {
  private readonly encoder = new TextEncoder();
  private utf8: Utf8 = withLength(0);

  constructor(private readonly clean: CleanLine) {}

  /**
   * Reads the lines of a text, some at a time.
   *
   * @returns Start and end of each line that is known to be right, in UTF-16 units; undefined if all of them are.
   */
  *in(text: string): Generator<undefined, ReadonlyMap<number, number> | undefined> {
    const known = new Map<number, number>();
    // A carriage return alone ends a line.
    if (text.includes('\r') && /\r(?!\n)/.test(text)) return known;
    const utf8 = this.encoded(text);
    const { bytes } = utf8;
    let areAll = true;
    let lines = 0;
    let byte = 0;
    for (let at = 0; at < text.length; lines++) {
      const end = this.clean.read(utf8, byte);
      const stop = end < 0 ? end : behindBlanks(bytes, end);
      const nextLine = text.indexOf('\n', at);
      const isClean = stop >= 0 && bytes[stop] === CODE.lineFeed;
      if (isClean) known.set(at, (nextLine < 0 ? text.length : nextLine) - (stop - end));
      else areAll = false;
      if (nextLine < 0) break;
      byte = (isClean ? stop : bytes.indexOf(CODE.lineFeed, byte)) + 1;
      at = nextLine + 1;
      if (lines % LINES_OF_A_STEP === 0) yield;
    }
    return areAll ? undefined : known;
  }

  private encoded(text: string): Utf8 {
    const most = text.length * MOST_BYTES + PADDING;
    if (this.utf8.bytes.length < most) this.utf8 = withLength(most);
    const { written } = this.encoder.encodeInto(text, this.utf8.bytes);
    this.utf8.bytes.fill(CODE.lineFeed, written, written + PADDING);
    return this.utf8;
  }
}

/** So many lines are read in one step. */
const LINES_OF_A_STEP = 32;
/** A UTF-16 unit takes no more bytes than this. */
const MOST_BYTES = 3;
/** Line feeds behind the text, so that its last line has an end and words of four bytes can be read up to there. */
const PADDING = 8;

function withLength(length: number): Utf8 {
  const bytes = new Uint8Array(length);
  return { bytes, words: new DataView(bytes.buffer) };
}

function behindBlanks(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] === CODE.space || bytes[end] === CODE.tab || bytes[end] === CODE.carriageReturn) end++;
  return end;
}
