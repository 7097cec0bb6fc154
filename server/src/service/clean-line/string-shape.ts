import type { Shape } from './shape.js';
import { CODE, codesOf, type Utf8 } from './utf8.js';

/** A string, with escapes of one letter or of what is printed in ASCII; other escapes are left to the parser. */
export function readString({ bytes, words }: Utf8, at: number): number {
  if (bytes[at] !== CODE.quote) return -1;
  const last = words.byteLength - 4;
  for (let end = at + 1; ;) {
    // Four bytes at once while none of them means anything: one that does is zero behind an exclusive or. Most of a log is
    // read here, before the compiler has been through it as well, so that nothing is called.
    for (; end <= last; end += 4) {
      const word = words.getInt32(end, true);
      const quotes = word ^ 0x22222222;
      const backslashes = word ^ 0x5c5c5c5c;
      const lineFeeds = word ^ 0x0a0a0a0a;
      const zeros =
        (((quotes - 0x01010101) | 0) & ~quotes) |
        (((backslashes - 0x01010101) | 0) & ~backslashes) |
        (((lineFeeds - 0x01010101) | 0) & ~lineFeeds);
      if ((zeros & 0x80808080) !== 0) break;
    }
    let code = bytes[end];
    while (code !== CODE.quote && code !== CODE.backslash && code !== CODE.lineFeed && code !== undefined) {
      code = bytes[++end];
    }
    if (code === CODE.quote) return end + 1;
    const escape = code === CODE.backslash ? escapeLength(bytes, end + 1) : 0;
    if (escape === 0) return -1;
    end += 1 + escape;
  }
}

export const STRING: Shape = { read: readString };

/** The letters of escapes that are one letter long. */
const LETTERS = new Set(codesOf('"\\/bfnrt'));

/** The length of what stands behind a backslash; 0 for an escape that is left to the parser. */
function escapeLength(bytes: Uint8Array, at: number): number {
  if (LETTERS.has(bytes[at] ?? 0)) return 1;
  return /^u00[2-7][0-9a-fA-F]$/.test(String.fromCharCode(...bytes.subarray(at, at + 5))) ? 5 : 0;
}
