import { GoYamlError } from './go-yaml-error.js';

/** What go-yaml's reader.go lets through, but for a byte order mark at the start. */
const CONTROL = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/u;

/**
 * A text with the line breaks that YAML 1.1 knows as newlines, at the same offsets.
 * @throws GoYamlError for a control character
 */
export function withNewlines(text: string): string {
  const control = CONTROL.exec(text.replace(/[\u{10000}-\u{10ffff}]/gu, '  '));
  if (control) throw new GoYamlError('yaml: control characters are not allowed', control.index);
  return text.replace(/\r(?!\n)|\u0085/g, '\n');
}

/**
 * The same text with the lines of a quoted scalar or flow collection indented at least to where it begins: how far they
 * are means nothing to go-yaml, and everything to the library.
 * @param start of the quote or bracket that opens it
 * @returns undefined where no line is to be indented, it is never closed, or the document ends in it
 */
export function indentedFrom(text: string, start: number): string | undefined {
  const end = endOf(text, start);
  if (end === undefined) return undefined;
  const part = text.slice(start, end);
  if (/^(?:---|\.\.\.)(?:\s|$)/m.test(part)) return undefined;
  const column = start - text.slice(0, start).lastIndexOf('\n') - 1;
  const indented = part.replace(/\n *(?=[^\s])/g, (line) => line.padEnd(column + 1));
  return indented === part ? undefined : text.slice(0, start) + indented + text.slice(end);
}

const CLOSING: Readonly<Record<string, RegExp>> = {
  '"': /"(?:[^"\\]|\\[^])*"/y,
  "'": /'(?:[^']|'')*'/y,
};

/** What a flow collection consists of between its brackets: quoted, comment, plain, white space and marks. */
const PIECE =
  /"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'|(?<=\s)#[^\n]*|[[\]{},]|[\s:?&*!-]+|[^\s[\]{},](?:[^[\]{},:#\n]|:(?![\s,[\]{}])|(?<!\s)#)*/y;

function endOf(text: string, start: number): number | undefined {
  const quoted = CLOSING[text.charAt(start)];
  if (quoted) {
    quoted.lastIndex = start;
    return quoted.test(text) ? quoted.lastIndex : undefined;
  }
  let depth = 0;
  for (PIECE.lastIndex = start; PIECE.lastIndex < text.length;) {
    const piece = PIECE.exec(text)?.[0];
    if (piece === undefined) return undefined;
    if (piece === '[' || piece === '{') depth++;
    else if ((piece === ']' || piece === '}') && --depth === 0) return PIECE.lastIndex;
  }
  return undefined;
}
