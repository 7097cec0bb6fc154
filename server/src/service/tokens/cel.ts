import { CelText, type CelMeaning } from '../../filter/cel/cel-text.js';
import type { CelToken } from '../../filter/cel/tokens.js';
import type { Token, TokenType } from './token.js';

/** In a longer expression words are not looked up one by one, in tokens: that takes time that grows with its square. */
const LOOKED_UP = 300;

/** The tokens of a CEL expression, half-typed or not. */
export function celTokens(source: string): Token[] {
  const text = new CelText(source);
  const isShort = text.tokens.length <= LOOKED_UP;
  return text.tokens.map((token, index): Token => {
    const type = token.kind === 'ident' ? typeOfWord(isShort ? text.meaning(index) : undefined) : typeOf(token);
    return { type, start: token.offset, end: token.offset + token.text.length };
  });
}

function typeOf({ kind }: CelToken): TokenType {
  switch (kind) {
    case 'string':
    case 'bytes':
      return 'string';
    case 'int':
    case 'uint':
    case 'double':
      return 'number';
    default:
      return 'operator';
  }
}

/** A word that nothing is known of is still no text. */
function typeOfWord(meaning: CelMeaning | undefined): TokenType {
  if (!meaning) return 'variable';
  switch (meaning.is) {
    case 'field':
      return 'property';
    case 'enum':
      return meaning.value === undefined ? 'enum' : 'enumMember';
    case 'package':
      return 'namespace';
    default:
      return meaning.is;
  }
}
