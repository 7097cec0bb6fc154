import { behindSpace, Digits, Literal, numberIn, type Shape } from './shape.js';
import { CODE, codesOf, type Utf8 } from './utf8.js';

const TYPE = new Literal(codesOf('{"type":'));
const SUB_TYPE = new Literal(codesOf('"sub_type":'));
const NUMBER = new Digits(9);

/** An event type with its sub type, by the numbers that exist. */
export class EventTypeShape implements Shape {
  /** @param types The sub types of each event type that exists. */
  constructor(private readonly types: ReadonlyMap<number, ReadonlySet<number>>) {}

  read(text: Utf8, at: number): number {
    const { bytes } = text;
    const start = behindKey(TYPE, text, at);
    const end = start < 0 ? -1 : NUMBER.read(text, start);
    const subTypes = end < 0 ? undefined : this.types.get(numberIn(bytes, start, end));
    if (subTypes === undefined) return -1;
    if (bytes[end] === CODE.closeBrace) return end + 1;
    if (bytes[end] !== CODE.comma) return -1;
    const subStart = behindKey(SUB_TYPE, text, behindSpace(bytes, end + 1));
    const subEnd = subStart < 0 ? -1 : NUMBER.read(text, subStart);
    if (subEnd < 0 || !subTypes.has(numberIn(bytes, subStart, subEnd))) return -1;
    return bytes[subEnd] === CODE.closeBrace ? subEnd + 1 : -1;
  }
}

function behindKey(key: Literal, text: Utf8, at: number): number {
  const end = key.read(text, at);
  return end < 0 ? -1 : behindSpace(text.bytes, end);
}
