import type { Token, TokenType } from './token.js';

/** A word or a run of signs, as Kubernetes splits a label selector. */
const PIECE = /[^\s=!(),<>]+|[=!<>]+|[(),]/g;

/** The keys, operators and values of a label selector. */
export function selectorTokens(text: string): Token[] {
  let isKey = true;
  let inSet = false;
  return [...text.matchAll(PIECE)].flatMap(({ 0: piece, index: start }): Token[] => {
    const token = (type: TokenType): Token[] => [{ type, start, end: start + piece.length }];
    switch (piece) {
      case '(':
        inSet = true;
        return [];
      case ')':
        inSet = false;
        return [];
      case ',':
        isKey = !inSet;
        return [];
    }
    if (/^[=!<>]/.test(piece)) return token('operator');
    if (!isKey) return token(!inSet && (piece === 'in' || piece === 'notin') ? 'keyword' : 'string');
    isKey = false;
    return token('property');
  });
}
