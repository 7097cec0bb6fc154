import type { Span } from '../syntax/node.js';
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
  for (const part of document.parts({ start: offset, end: offset })) {
    const key = part.key?.span;
    if (key && touches(key, offset)) return { bound: part, span: key, on: 'key' };
    const found = descend(part, offset);
    if (found) return found;
  }
  return undefined;
}

function descend(bound: Bound, offset: number): BoundAt | undefined {
  for (const child of children(bound, { start: offset, end: offset })) {
    const key = child.key?.span;
    if (key && touches(key, offset)) return { bound: child, span: key, on: 'key' };
    const inner = descend(child, offset);
    if (inner) return inner;
  }
  const span = bound.value?.span;
  return span && touches(span, offset) ? { bound, span, on: 'value' } : undefined;
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
