import type { Scalar } from 'yaml';
import { hasClosingQuote } from './closed-quotes.js';
import type { Node, ScalarNode, ScalarStyle } from './node.js';
import { resolvePlain } from './plain-scalar.js';
import { decodeScalar } from './scalar-offsets.js';

const STYLES: Record<Scalar.Type, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

const STANDARD_TAG = 'tag:yaml.org,2002:';

/** Our node for a scalar of the library; opaque where its tag makes it something else than the text says. */
export function toScalar(node: Scalar, text: string, isKey: true): ScalarNode;
export function toScalar(node: Scalar, text: string): Node;
export function toScalar(node: Scalar, text: string, isKey = false): Node {
  const [start, end] = node.range ?? [0, 0];
  const style = STYLES[node.type ?? 'PLAIN'];
  const indent = style === 'literal' || style === 'folded' ? blockIndent(node) : 0;
  const source = String(node.value);
  const scalar: ScalarNode = { kind: 'scalar', style, value: source, indent, start, end };
  if (!isKey && hasResolvedTag(node, style)) return { ...scalar, value: resolvePlain(source) };
  if (!isKey && node.tag !== undefined && !isStringTag(node.tag)) return { kind: 'opaque', start, end };
  // The library drops the last character of a quoted scalar whose closing quote is missing.
  const isMisread = !hasClosingQuote(scalar, text.slice(start, end)) || endsWithoutBreak(scalar, text);
  return isMisread ? { ...scalar, value: decodeScalar(text, scalar).text } : scalar;
}

/** Whether the value depends on what the text spells: plain scalars, and quoted ones that are tagged as numbers. */
function hasResolvedTag({ tag }: Scalar, style: ScalarStyle): boolean {
  if (tag === undefined) return style === 'plain';
  return ['int', 'float', 'bool', 'null'].some((name) => tag === STANDARD_TAG + name);
}

function isStringTag(tag: string): boolean {
  return tag === '!' || tag === `${STANDARD_TAG}str` || tag === `${STANDARD_TAG}timestamp`;
}

/** The library adds a line break where the text of a block scalar has none at the end of the file. */
function endsWithoutBreak({ style, end }: ScalarNode, text: string): boolean {
  return (style === 'literal' || style === 'folded') && end === text.length && !text.endsWith('\n');
}

/** Columns that the lines of a block scalar are indented by: as its header says, or as its first line of text is. */
function blockIndent({ srcToken }: Scalar): number {
  if (srcToken?.type !== 'block-scalar') return 0;
  const header = srcToken.props[0]?.type === 'block-scalar-header' ? srcToken.props[0].source : '';
  const explicit = /[1-9]/.exec(header);
  if (explicit) return srcToken.indent + Number(explicit[0]);
  const first = /^( *)[^ \r\n]/m.exec(srcToken.source);
  return first?.[1]?.length ?? 0;
}
