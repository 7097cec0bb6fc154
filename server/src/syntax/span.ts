import type { Span } from './node.js';

/** Whether two parts of a text share anything, if only an end: a caret touches what stands on either side of it. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
