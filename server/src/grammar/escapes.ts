/**
 * Characters that a terminal obeys in place of printing them: its commands begin with one, and some turn the direction
 * of what is printed. Line breaks and tabs are among them.
 */
// eslint-disable-next-line no-control-regex -- those are what is looked for
export const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A character as `\u0085`, as JSON and shells read it. */
export function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * JSON text as Go's encoding/json writes it, which escapes what means something in HTML or ends a line of JavaScript.
 */
export function escapeHtml(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, asEscape);
}

/** JSON that says the same without such a character in a string, where JSON itself lets those behind U+001F be. */
export function escapedJson(json: string): string {
  return json.replace(OBEYED, (found) => (found < ' ' ? found : asEscape(found)));
}
