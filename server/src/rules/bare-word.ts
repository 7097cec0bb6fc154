import type { Cursor } from '../syntax/cursor.js';

/** A word of JSON without quotes: it may end anywhere, and that it is no JSON is said already. */
export function isBareWord({ tree, string, scalar }: Cursor): boolean {
  return tree.language === 'json' && string !== undefined && scalar?.style === 'plain';
}
