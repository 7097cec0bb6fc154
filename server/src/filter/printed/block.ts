/** What hubble prints as an escape, wherever it stands. */
const ESCAPED = ['<', '>', '&'];

/** Whole lines, to be looked at from the first to the last. */
export class Block {
  /** Where each of the characters stands next that hubble would have escaped. */
  private readonly next = ESCAPED.map(() => -1);

  constructor(
    readonly bytes: Uint8Array,
    /** The bytes, each as one character: Latin-1. */
    readonly text: string,
  ) {}

  /** Whether a line holds characters as they are that hubble would have escaped. */
  holdsUnescaped(start: number, end: number): boolean {
    for (let at = 0; at < ESCAPED.length; at++) {
      if ((this.next[at] ?? 0) < start) this.next[at] = this.find(ESCAPED[at] ?? '', start);
      if ((this.next[at] ?? 0) < end) return true;
    }
    return false;
  }

  private find(character: string, start: number): number {
    const found = this.text.indexOf(character, start);
    return found < 0 ? this.text.length : found;
  }
}
