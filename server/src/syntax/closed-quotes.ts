import type { ScalarNode } from './node.js';

/**
 * Whether a scalar has the quote that closes it; one that is escaped is part of its text. Without quotes there is
 * nothing to close.
 */
export function hasClosingQuote({ style }: ScalarNode, source: string): boolean {
  if (style !== 'double' && style !== 'single') return true;
  const last = source.length - 1;
  if (last < 1 || source[last] !== source[0]) return false;
  // A quote is escaped by a backslash in front of it, or by another one.
  const escape = style === 'double' ? '\\' : "'";
  let first = last;
  while (first > 1 && source[first - 1] === escape) first--;
  return (last - first) % 2 === 0;
}
