import type { Span } from '../../syntax/node.js';

/** Standard token types of the Language Server Protocol, so that every theme has a colour for each. */
export const TOKEN_TYPES = [
  'namespace',
  'type',
  'enum',
  'enumMember',
  'variable',
  'property',
  'function',
  'macro',
  'keyword',
  'string',
  'number',
  'regexp',
  'operator',
] as const;

/** One of {@link TOKEN_TYPES}. */
export type TokenType = (typeof TOKEN_TYPES)[number];

/** A part of a text and what it is; offsets are those of the text it was found in. */
export interface Token extends Span {
  readonly type: TokenType;
  /** The key of YAML text, which editors colour unlike a key of JSON. */
  readonly isYamlKey?: true;
}
