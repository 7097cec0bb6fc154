/** A text in UTF-8 that is read by bytes and by words of four. */
export interface Utf8 {
  /** The text, with a line feed or more behind it. */
  readonly bytes: Uint8Array;
  /** The same bytes. */
  readonly words: DataView;
}

/** Characters that mean something in JSON, by their code. */
export const CODE = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  quote: 34,
  comma: 44,
  dot: 46,
  zero: 48,
  nine: 57,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  Z: 90,
  openBrace: 123,
  closeBrace: 125,
} as const;

/** The codes of a text in ASCII. */
export function codesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
