import { isDigit, numberIn, type Shape } from './shape.js';
import { CODE, codesOf } from './utf8.js';

/** The characters of a time up to its seconds; a zero stands for any digit. */
const FORM = codesOf('"0000-00-00T00:00:00');
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** As protojson has it, and no more than Go reads. */
const FRACTION = 9;

/** A time in UTC as protojson writes it; the 29th of February is left to the parser. */
export const TIME: Shape = {
  read({ bytes }, at) {
    for (let i = 0; i < FORM.length; i++) {
      const code = bytes[at + i];
      if (FORM[i] === CODE.zero ? !isDigit(code) : code !== FORM[i]) return -1;
    }
    const month = numberIn(bytes, at + 6, at + 8);
    const day = numberIn(bytes, at + 9, at + 11);
    if (day < 1 || day > (DAYS[month] ?? 0)) return -1;
    if (numberIn(bytes, at + 12, at + 14) > 23) return -1;
    if (numberIn(bytes, at + 15, at + 17) > 59 || numberIn(bytes, at + 18, at + 20) > 59) return -1;
    const end = fractionEnd(bytes, at + FORM.length);
    return end >= 0 && bytes[end] === CODE.Z && bytes[end + 1] === CODE.quote ? end + 2 : -1;
  },
};

function fractionEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== CODE.dot) return at;
  let end = at + 1;
  while (isDigit(bytes[end])) end++;
  return end > at + 1 && end <= at + 1 + FRACTION ? end : -1;
}
