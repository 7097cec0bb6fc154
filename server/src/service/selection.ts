import { boundAt } from '../document/bound-at.js';
import type { Bound } from '../document/bound.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import type { Span } from '../syntax/node.js';

/**
 * What a selection grows to from an offset, innermost first: the value, the key with its value, the mapping, the text
 * that holds it, and so on outwards. Nothing outside of what belongs to Hubble.
 */
export function selectionRanges(document: HubbleDocument, offset: number): Span[] {
  const found = boundAt(document, offset);
  if (!found) return [];
  const spans: Span[] = [found.span];
  for (let at: Bound | undefined = found.bound; at; at = at.parent) {
    const value = at.value?.span;
    if (value && found.on === 'value') spans.push(value);
    if (value && found.on === 'key' && at !== found.bound) spans.push(value);
    if (at.key) spans.push({ start: at.key.span.start, end: (value ?? at.key.span).end });
  }
  return spans.reduce<Span[]>((grown, span) => (isLarger(span, grown.at(-1)) ? [...grown, span] : grown), []);
}

function isLarger({ start, end }: Span, inner: Span | undefined): boolean {
  return !inner || (start <= inner.start && inner.end <= end && end - start > inner.end - inner.start);
}
