/** Where the pictures of control characters begin in Unicode. */
const PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = 0x2421;

/**
 * A text that a terminal prints and does not obey: files may hold its commands, or turn the direction of what is printed.
 * Every character stays one character.
 */
export function visible(text: string): string {
  // eslint-disable-next-line no-control-regex -- those are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (found) => {
    const code = found.charCodeAt(0);
    if (found === '\t') return ' ';
    if (code < 0x20) return String.fromCharCode(PICTURES + code);
    return code === DELETE ? String.fromCharCode(PICTURE_OF_DELETE) : '\ufffd';
  });
}
