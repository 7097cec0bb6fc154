import { OBEYED } from '../grammar/escapes.js';

/** Where the pictures of control characters begin in Unicode. */
const PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = 0x2421;

/**
 * A text that a terminal prints and does not obey: files may hold its commands, or turn the direction of what is
 * printed. Every character stays one character.
 */
export function visible(text: string): string {
  return text.replace(OBEYED, (found) => (found === '\t' ? ' ' : picture(found)));
}

/** The same for a text of several lines, whose tabs stay as well, and our own `colours` where it has some. */
export function visibleLines(text: string, colours = ''): string {
  const kept = `\n\t${colours}`;
  return text.replace(OBEYED, (found) => (kept.includes(found) ? found : picture(found)));
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === DELETE ? String.fromCharCode(PICTURE_OF_DELETE) : '\ufffd';
}
