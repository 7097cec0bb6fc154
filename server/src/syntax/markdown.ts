import { lineEnd } from './lines.js';
import type { Span } from './node.js';

/** A block of code between fences of a Markdown text. */
export interface Fence extends Span {
  /** The first word behind the opening fence, in lower case; empty where none is. */
  readonly language: string;
}

const OPENING = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]*)?(`{3,}|~{3,})[ \t]*(?:\{[ \t]*\.?)?([\w.+-]*)/;

/**
 * The fenced blocks of a Markdown text, also those that are indented in lists; one that is not closed ends with the
 * text.
 */
export function fences(text: string): Fence[] {
  const found: Fence[] = [];
  let open: { readonly mark: string; readonly language: string; readonly start: number } | undefined;
  for (let at = 0; at <= text.length;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + LONGEST_HEAD));
    if (!open) {
      const [head, mark, language = ''] = OPENING.exec(line) ?? [];
      // Behind backticks no other may stand, or it is code within a line.
      const opens = mark !== undefined && !(mark.startsWith('`') && line.slice(head?.length).includes('`'));
      if (opens) open = { mark, language: language.toLowerCase(), start: Math.min(end + 1, text.length) };
    } else if (closes(line, open.mark)) {
      found.push({ start: open.start, end: at, language: open.language });
      open = undefined;
    }
    at = end + 1;
  }
  return open ? [...found, { start: open.start, end: text.length, language: open.language }] : found;
}

const LONGEST_HEAD = 500;

function closes(line: string, mark: string): boolean {
  const text = line.trim();
  return text.length >= mark.length && text === mark.charAt(0).repeat(text.length);
}
