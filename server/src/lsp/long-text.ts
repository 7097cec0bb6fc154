/** The text of a document that is so long that it came in parts, and was never put together. */
export class LongText {
  /** @param parts The text, cut where a line that starts with `{` begins. */
  constructor(readonly parts: readonly string[]) {}

  toString(): string {
    return this.parts.join('');
  }
}
