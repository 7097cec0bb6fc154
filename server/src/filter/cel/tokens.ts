import type { CelIssue } from './cel-error.js';

/** What an expression consists of. */
export type CelTokenKind = 'int' | 'uint' | 'double' | 'string' | 'bytes' | 'ident' | 'symbol' | 'end';

/** A piece of an expression; the offset counts UTF-16 units. */
export interface CelToken {
  readonly kind: CelTokenKind;
  /** As it is written. */
  readonly text: string;
  readonly offset: number;
}

const BLANK = /(?:[\t \r\n\f]+|\/\/[^\n]*)+/y;
const ESCAPE = '\\\\(?:[abfnrtv\'"?\\\\`]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-3][0-7]{2})';
const STRING_BODIES = [
  `"""(?:${ESCAPE}|[^\\\\])*?"""`,
  `'''(?:${ESCAPE}|[^\\\\])*?'''`,
  `"(?:${ESCAPE}|[^\\\\"\\n\\r])*"`,
  `'(?:${ESCAPE}|[^\\\\'\\n\\r])*'`,
].join('|');
const RAW_BODIES = ['"""[^]*?"""', "'''[^]*?'''", '"[^"\\n\\r]*"', "'[^'\\n\\r]*'"].join('|');

/** Tried in order; the first that matches is the token. */
const PATTERNS: readonly (readonly [CelTokenKind, RegExp])[] = [
  ['bytes', new RegExp(`[bB](?:[rR](?:${RAW_BODIES})|${STRING_BODIES})`, 'y')],
  ['string', new RegExp(`[rR](?:${RAW_BODIES})|${STRING_BODIES}`, 'y')],
  ['double', /(?:[0-9]+\.[0-9]+(?:[eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+|\.[0-9]+(?:[eE][-+]?[0-9]+)?)/y],
  ['uint', /(?:0x[0-9a-fA-F]+|[0-9]+)[uU]/y],
  ['int', /0x[0-9a-fA-F]+|[0-9]+/y],
  ['ident', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['symbol', /==|!=|<=|>=|&&|\|\||[-+*/%<>=!?:.,()[\]{}]/y],
];

/** So many characters that begin no token are enough: what is behind them is no expression, and is not read. */
const MOST_STRAYS = 100;

/** Splits an expression; a character that begins no token is an issue and is passed over, as ANTLR does. */
export function celTokens(source: string, issues: CelIssue[]): CelToken[] {
  const tokens: CelToken[] = [];
  let offset = 0;
  let strays = 0;
  for (;;) {
    BLANK.lastIndex = offset;
    offset += BLANK.exec(source)?.[0].length ?? 0;
    if (offset >= source.length || strays === MOST_STRAYS)
      return [...tokens, { kind: 'end', text: '<EOF>', offset: source.length }];
    const token = tokenAt(source, offset);
    if (token && token.text !== '=') {
      tokens.push(token);
      offset += token.text.length;
    } else {
      const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
      issues.push({ offset, message: `Syntax error: token recognition error at: '${character}'` });
      offset += character.length;
      strays++;
    }
  }
}

function tokenAt(source: string, offset: number): CelToken | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = offset;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return { kind, text, offset };
  }
  return undefined;
}
