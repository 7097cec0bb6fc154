import type { Span } from './node.js';

/** A YAML file is cut at lines that start with these; inside of a document they can only stand indented. */
const MARKER = /^(?:---|\.\.\.)(?=[ \t\n]|$)/gm;

/** Where the documents of a YAML text stand, without the markers between them. The text has no carriage returns. */
export function yamlDocuments(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const marker of text.matchAll(MARKER)) {
    spans.push({ start, end: marker.index });
    start = marker.index + marker[0].length;
  }
  spans.push({ start, end: text.length });
  return spans;
}
