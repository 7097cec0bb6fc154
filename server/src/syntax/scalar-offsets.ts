import { decodeBlock } from './decode-block.js';
import type { Decoded } from './decoded.js';
import { decodeDouble, decodePlain, decodeSingle } from './decode-flow.js';
import type { ScalarNode } from './node.js';
import { decodeShellWord } from './shell-word.js';

/**
 * For each UTF-16 unit of a string scalar's value, and for its end, the offset in `text` that it was decoded from:
 * exact for every style, never descending. Where the value is not what the source decodes to, the closest that can be
 * said.
 */
export function scalarOffsets(text: string, scalar: ScalarNode): Int32Array {
  const value = typeof scalar.value === 'string' ? scalar.value : '';
  const decoded = decodeScalar(text, scalar);
  const offsets = decoded.offsets;
  return decoded.text === value ? offsets : aligned(value, decoded.text, offsets);
}

/** What the source of a string scalar decodes to. */
export function decodeScalar(text: string, scalar: ScalarNode): Decoded {
  const { start, end, style } = scalar;
  switch (style) {
    case 'double':
      return decodeDouble(text, start, end);
    case 'single':
      return decodeSingle(text, start, end);
    case 'plain':
      return decodePlain(text, start, end);
    case 'literal':
    case 'folded':
      return decodeBlock(text, scalar);
    case 'shell-bare':
    case 'shell-single':
    case 'shell-double':
      return decodeShellWord(text, start, end);
  }
}

/** Offsets for a text that only resembles the decoded one: equal characters are matched in order, the rest follows. */
function aligned(value: string, decoded: string, offsets: Int32Array): Int32Array {
  const result = new Int32Array(value.length + 1);
  const last = offsets.length - 1;
  let at = 0;
  for (let i = 0; i < value.length; i++) {
    const found = value[i] === decoded[at] ? at : decoded.indexOf(value.charAt(i), at);
    const next = found < 0 || found - at > RESYNC ? Math.min(at, last) : found;
    result[i] = offsets[next] ?? 0;
    at = found === next ? next + 1 : at;
  }
  result[value.length] = offsets[last] ?? 0;
  return result;
}

/** How many decoded characters may be missing from the value in one place. */
const RESYNC = 8;
