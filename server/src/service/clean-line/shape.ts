import { CODE, codesOf, type Utf8 } from './utf8.js';

/** What a part of a line must look like to be known right. */
export interface Shape {
  /** The offset behind the part that starts at an offset; -1 where it is not known to be right. */
  read(text: Utf8, at: number): number;
}

/** Exactly these bytes, compared by four. */
export class Literal implements Shape {
  private readonly length: number;
  private readonly words: Int32Array;
  /** The bits of the last word that count. */
  private readonly mask: number;

  constructor(literal: Uint8Array) {
    this.length = literal.length;
    const padded = new DataView(new ArrayBuffer(Math.ceil(literal.length / 4) * 4));
    new Uint8Array(padded.buffer).set(literal);
    this.words = Int32Array.from({ length: padded.byteLength / 4 }, (_, at) => padded.getInt32(at * 4, true));
    this.mask = literal.length % 4 === 0 ? -1 : (1 << ((literal.length % 4) * 8)) - 1;
  }

  read({ words: text }: Utf8, at: number): number {
    const { words } = this;
    const last = words.length - 1;
    if (at + words.length * 4 > text.byteLength) return -1;
    for (let i = 0; i < last; i++) if (text.getInt32(at + i * 4, true) !== words[i]) return -1;
    return (text.getInt32(at + last * 4, true) & this.mask) === words[last] ? at + this.length : -1;
  }
}

/** One of several words, none of which starts with another. The one that was there the last time is tried first. */
export class Words implements Shape {
  private readonly words: readonly Literal[];
  private last: Literal;

  constructor(words: readonly [string, ...string[]]) {
    this.words = words.map((word) => new Literal(codesOf(word)));
    this.last = new Literal(codesOf(words[0]));
  }

  read(text: Utf8, at: number): number {
    const again = this.last.read(text, at);
    if (again >= 0) return again;
    for (const word of this.words) {
      const end = word.read(text, at);
      if (end < 0) continue;
      this.last = word;
      return end;
    }
    return -1;
  }
}

/** A number without sign, fraction or leading zero, of at most so many digits. */
export class Digits implements Shape {
  constructor(private readonly most: number) {}

  read({ bytes }: Utf8, at: number): number {
    let end = at;
    while (isDigit(bytes[end])) end++;
    if (end === at || end - at > this.most) return -1;
    return bytes[at] === CODE.zero && end - at > 1 ? -1 : end;
  }
}

export function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= CODE.zero && code <= CODE.nine;
}

/** The number that digits stand for. */
export function numberIn(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + (bytes[at] ?? CODE.zero) - CODE.zero;
  return number;
}

/** A shape in quotes. */
export class Quoted implements Shape {
  constructor(private readonly inner: Shape) {}

  read(text: Utf8, at: number): number {
    if (text.bytes[at] !== CODE.quote) return -1;
    const end = this.inner.read(text, at + 1);
    return end >= 0 && text.bytes[end] === CODE.quote ? end + 1 : -1;
  }
}

/** A list, with one space behind its commas or none. */
export class List implements Shape {
  constructor(private readonly item: Shape) {}

  read(text: Utf8, at: number): number {
    const { bytes } = text;
    if (bytes[at] !== CODE.openBracket) return -1;
    if (bytes[at + 1] === CODE.closeBracket) return at + 2;
    for (let start = at + 1; ;) {
      const end = this.item.read(text, start);
      if (end < 0) return -1;
      if (bytes[end] === CODE.closeBracket) return end + 1;
      if (bytes[end] !== CODE.comma) return -1;
      start = behindSpace(bytes, end + 1);
    }
  }
}

/** The offset behind the space that stands at an offset, if one does. */
export function behindSpace(bytes: Uint8Array, at: number): number {
  return bytes[at] === CODE.space ? at + 1 : at;
}
