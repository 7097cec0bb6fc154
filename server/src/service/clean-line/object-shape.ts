import { behindSpace, Literal, type Shape } from './shape.js';
import { readString, STRING } from './string-shape.js';
import { CODE, codesOf, type Utf8 } from './utf8.js';

/** A key that an object may have. */
export interface MemberShape {
  readonly name: string;
  /** Members stand in the order of their places; of those with the same place only one may be there. */
  readonly place: number;
  readonly value: Shape;
}

class Member {
  readonly place: number;
  readonly value: Shape;
  readonly isString: boolean;
  /** Its key as it mostly stands behind another member: one comparison for all of it. */
  readonly behindComma: Literal;
  private readonly key: Literal;
  /** The member that stood behind this one the last time: nearly always the right guess. */
  next: Member | undefined;

  constructor({ name, place, value }: MemberShape) {
    this.place = place;
    this.value = value;
    this.isString = value === STRING;
    this.key = new Literal(codesOf(`"${name}":`));
    this.behindComma = new Literal(codesOf(`,"${name}":`));
  }

  /** The offset behind the colon; -1 where another key stands. */
  readKey(text: Utf8, at: number): number {
    return this.key.read(text, at);
  }
}

/** An object: each key at most once, in order; with one space behind colons and commas or none. */
export class ObjectShape implements Shape {
  private readonly members: readonly Member[];
  private first: Member | undefined;

  /** @param members In the order of their places. */
  constructor(members: readonly MemberShape[]) {
    this.members = members.map((member) => new Member(member));
  }

  read(text: Utf8, at: number): number {
    const { bytes } = text;
    if (bytes[at] !== CODE.openBrace) return -1;
    if (bytes[at + 1] === CODE.closeBrace) return at + 2;
    let member = this.first?.readKey(text, at + 1) === -1 ? undefined : this.first;
    member ??= this.find(text, at + 1, undefined);
    let colon = member === undefined ? -1 : member.readKey(text, at + 1);
    while (member !== undefined) {
      const start = behindSpace(bytes, colon);
      // Most values are strings: a call that the compiler knows costs a fraction of one that it does not.
      const end = member.isString ? readString(text, start) : member.value.read(text, start);
      if (end < 0) return -1;
      const guess: Member | undefined = member.next;
      colon = guess === undefined ? -1 : guess.behindComma.read(text, end);
      if (colon >= 0) {
        member = guess;
        continue;
      }
      if (bytes[end] === CODE.closeBrace) return end + 1;
      if (bytes[end] !== CODE.comma) return -1;
      const key = behindSpace(bytes, end + 1);
      member = this.find(text, key, member);
      colon = member === undefined ? -1 : member.readKey(text, key);
    }
    return -1;
  }

  /** The member whose key stands at an offset, behind another one; it is the next guess. */
  private find(text: Utf8, at: number, before: Member | undefined): Member | undefined {
    const place = before === undefined ? -1 : before.place;
    for (const member of this.members) {
      if (member.place <= place || member.readKey(text, at) < 0) continue;
      if (before === undefined) this.first = member;
      else before.next = member;
      return member;
    }
    return undefined;
  }
}
