import type { Cursor } from '../../syntax/cursor.js';
import type { Span } from '../../syntax/node.js';
import type { Token, TokenType } from './token.js';

/**
 * The keys and scalars of JSON or YAML text, in offsets of the file.
 *
 * @param isOther Whether a scalar has tokens of its own.
 */
export function dataTokens(root: Cursor, within: Span, isOther: (scalar: Cursor) => boolean): Token[] {
  const found: Token[] = [];
  const isYaml = root.tree.language === 'yaml';
  const visit = (cursor: Cursor): void => {
    for (const { key, value } of cursor.entries(within)) {
      found.push({ type: 'property', ...key.span, ...(isYaml && { isYamlKey: true }) });
      if (value) visit(value);
    }
    cursor.items(within).forEach(visit);
    const type = scalarType(cursor);
    if (type && !isOther(cursor)) found.push({ type, ...cursor.span });
  };
  visit(root);
  return found;
}

/** Block scalars keep the colours that they have: their first line is no part of what they say. */
function scalarType({ scalar }: Cursor): TokenType | undefined {
  if (!scalar || scalar.style === 'literal' || scalar.style === 'folded') return undefined;
  if (typeof scalar.value === 'string') return 'string';
  return typeof scalar.value === 'number' ? 'number' : 'keyword';
}
