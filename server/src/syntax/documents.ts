import type { Span } from './node.js';
import { isBlank } from './yaml-lines.js';

/**
 * Where the documents of a YAML text stand, without the markers between them. A marker stands at the start of a line;
 * inside of a document, `---` and `...` can only stand indented.
 */
export function yamlDocuments(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const marker of markers(text)) {
    spans.push({ start, end: marker });
    start = marker + MARKER_LENGTH;
  }
  spans.push({ start, end: text.length });
  return spans;
}

const MARKER_LENGTH = 3;

function markers(text: string): number[] {
  const found = [...linesThatStart(text, '---'), ...linesThatStart(text, '...')];
  return found.filter((at) => isBlank(text[at + MARKER_LENGTH])).sort((a, b) => a - b);
}

function linesThatStart(text: string, prefix: string): number[] {
  const found: number[] = text.startsWith(prefix) ? [0] : [];
  for (let at = text.indexOf(`\n${prefix}`); at >= 0; at = text.indexOf(`\n${prefix}`, at + 1)) found.push(at + 1);
  return found;
}
