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
  const found = text.startsWith('---') || text.startsWith('...') ? [0] : [];
  for (const line of text.matchAll(/\n(?:---|\.\.\.)/g)) found.push(line.index + 1);
  return found.filter((at) => isBlank(text[at + MARKER_LENGTH]));
}
