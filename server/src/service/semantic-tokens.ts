import { walk, type Bound } from '../document/bound.js';
import { grammarText } from '../document/grammar-text.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import type { Section } from '../document/section.js';
import type { Grammar } from '../schema/grammar-name.js';
import type { Cursor } from '../syntax/cursor.js';
import type { ScalarNode, Span } from '../syntax/node.js';
import { touches } from '../syntax/span.js';
import { celTokens } from './tokens/cel.js';
import { dataTokens } from './tokens/data.js';
import { selectorTokens } from './tokens/selector.js';
import type { Token } from './tokens/token.js';

/** Texts in languages of their own, by their grammar. */
const LANGUAGES: readonly (readonly [Grammar, (text: string) => Token[]])[] = [
  ['cel', celTokens],
  ['label-selector', selectorTokens],
  ['re2', (text) => (text === '' ? [] : [{ type: 'regexp', start: 0, end: text.length }])],
];

/**
 * What the texts in strings consist of, in a part of the file: JSON and YAML, and CEL, label selectors and regular
 * expressions in them. In order, none over another. The rest of the file has the colours of its own language.
 */
export function semanticTokens(document: HubbleDocument, within: Span): Token[] {
  // A log is JSON through and through.
  if (document.kind === 'flows') return [];
  const found: Token[] = [];
  const others = new Set<number>();
  const roots: Cursor[] = document.sectionsWithin(within).flatMap(embeddedRoots);
  for (const part of document.parts(within)) {
    for (const bound of walk(part, within)) {
      const { value, parent } = bound;
      if (!value) continue;
      if (parent && holdsJson(parent)) roots.push(value);
      const inner = holdsJson(bound) ? [] : innerTokens(bound);
      if (!inner) continue;
      others.add(value.span.start);
      for (const token of inner) found.push(token);
    }
  }
  const isOther = (scalar: Cursor): boolean => others.has(scalar.span.start);
  for (const root of roots) for (const token of dataTokens(root, within, isOther)) found.push(token);
  return inOrder(found.filter((token) => touches(token, within)));
}

/** The values of texts inside of a document that Hubble has something in. */
function embeddedRoots({ found }: Section): Cursor[] {
  return found.texts
    .flatMap(({ sections }) => sections)
    .flatMap((section) => {
      const inner = embeddedRoots(section);
      return section.found.parts.length + inner.length > 0 ? [section.root, ...inner] : [];
    });
}

function holdsJson({ type, value, list }: Bound): boolean {
  return type.kind === 'json-text' && !list && value?.string !== undefined;
}

/** The tokens of a text in a language of its own, in offsets of the file; undefined for all other values. */
function innerTokens(bound: Bound): Token[] | undefined {
  for (const [grammar, tokensOf] of LANGUAGES) {
    const text = grammarText(bound, grammar);
    const scalar = bound.value?.scalar;
    if (!text || !scalar) continue;
    const tokens = KNOWN.get(scalar) ?? tokensOf(text.text);
    KNOWN.set(scalar, tokens);
    const { place } = text;
    return tokens.map((token) => ({ ...token, start: place.toFile(token.start), end: place.toFile(token.end) }));
  }
  return undefined;
}

/**
 * Tokens of texts, in offsets of their own. Trees outlive a version of the file, so that a key costs one text at most.
 */
const KNOWN = new WeakMap<ScalarNode, readonly Token[]>();

function inOrder(tokens: readonly Token[]): Token[] {
  let end = 0;
  return [...tokens]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((token) => {
      const isFree = token.start >= end && token.end > token.start;
      if (isFree) end = token.end;
      return isFree;
    });
}
