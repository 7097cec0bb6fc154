/** The offset of the line break that ends the line of `at`, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

/** Where what stands on the line of `at` ends: in front of its line break, `\r\n` or `\n`, or with the text. */
export function contentEnd(text: string, at: number): number {
  const end = lineEnd(text, at);
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the line of an offset starts. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** How many UTF-16 units stand in front of an offset on its line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** What a text ends its lines with. */
export function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * How many line breaks a text has: `\n`, `\r\n` or `\r`. A search is several times as fast as a look at each character.
 */
export function lineBreaksIn(text: string): number {
  if (text.includes('\r')) return text.match(/\r\n?|\n/g)?.length ?? 0;
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
