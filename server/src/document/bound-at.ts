import type { Span } from '../syntax/node.js';
import { touches } from '../syntax/span.js';
import { children, type Bound } from './bound.js';
import type { HubbleDocument } from './hubble-document.js';

/** The innermost bound value whose key or value stands at an offset of the file. */
export interface BoundAt {
  readonly bound: Bound;
  /** The part that the offset is in. */
  readonly span: Span;
  readonly on: 'key' | 'value';
}

/** What stands at an offset of the file; undefined outside everything that belongs to Hubble. */
export function boundAt(document: HubbleDocument, offset: number): BoundAt | undefined {
  const caret = { start: offset, end: offset };
  for (const part of document.parts(caret)) {
    const key = part.key?.span;
    if (key && touches(key, caret)) return { bound: part, span: key, on: 'key' };
    const found = descend(part, caret);
    if (found) return found;
  }
  return undefined;
}

function descend(bound: Bound, caret: Span): BoundAt | undefined {
  for (const child of children(bound, caret)) {
    const key = child.key?.span;
    if (key && touches(key, caret)) return { bound: child, span: key, on: 'key' };
    const inner = descend(child, caret);
    if (inner) return inner;
  }
  const span = bound.value?.span;
  return span && touches(span, caret) ? { bound, span, on: 'value' } : undefined;
}
