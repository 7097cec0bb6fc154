import { quoteRune, toLower, trimSpace } from './go-text.js';
import { failed, parsed, type Parsed } from './parsed.js';
import { parseRe2, type Re2 } from './re2.js';

/** A whole DNS name, underscores allowed: what a missing part of a node name pattern stands for. */
const ANY_NAME = '(?:[-0-9_a-z]+(?:\\.[-0-9_a-z]+)*)';

/** What `*` stands for: it crosses dots and may be empty, but has neither underscores nor upper case. */
const STAR = '[-.0-9a-z]*';

/**
 * Compiles FQDN patterns to one expression that a whole name must match (pkg/hubble/filters/patterns.go, 1.19).
 * Patterns are trimmed, lowercased and lose one trailing dot; names are taken as they are.
 */
export function parseFqdnPatterns(patterns: readonly string[]): Parsed<Re2> {
  return alternatives(patterns, fqdnExpression);
}

/**
 * Compiles node name patterns, `[cluster/]node`, to one expression that a whole `cluster/node` must match
 * (pkg/hubble/filters/patterns.go, 1.19). A missing element matches any name.
 */
export function parseNodeNamePatterns(patterns: readonly string[]): Parsed<Re2> {
  return alternatives(patterns, nodeNameExpression);
}

/** Checks one FQDN pattern; the value is its regular expression. */
export function fqdnExpression(pattern: string): Parsed<string> {
  const canonical = toLower(trimSpace(pattern).replace(/\.$/, ''));
  if (canonical === '') return failed('empty pattern');
  if (canonical.endsWith('.')) return failed('multiple trailing dots in pattern');
  let expression = '';
  for (const character of canonical) {
    if (character === '.') expression += '\\.';
    else if (character === '*') expression += STAR;
    else if (/^[-_0-9a-z]$/.test(character)) expression += character;
    else return failed(`${quoteRune(character)}: invalid rune in pattern`);
  }
  return parsed(expression);
}

/** Checks one node name pattern; the value is its regular expression. */
export function nodeNameExpression(pattern: string): Parsed<string> {
  if (pattern === '') return failed('empty pattern');
  const elements = pattern.split('/');
  if (elements.length > 2) return failed('too many slashes in pattern');
  const [cluster, node] = elements.length === 1 ? ['', pattern] : elements;
  const clusterExpression = elementExpression(cluster);
  if (!clusterExpression.ok) return clusterExpression;
  const nodeExpression = elementExpression(node);
  if (!nodeExpression.ok) return nodeExpression;
  return parsed(`${clusterExpression.value}/${nodeExpression.value}`);
}

function elementExpression(element = ''): Parsed<string> {
  return element === '' ? parsed(ANY_NAME) : fqdnExpression(element);
}

function alternatives(patterns: readonly string[], toExpression: (pattern: string) => Parsed<string>): Parsed<Re2> {
  const expressions: string[] = [];
  for (const pattern of patterns) {
    const expression = toExpression(pattern);
    if (!expression.ok) return expression;
    expressions.push(expression.value);
  }
  return parseRe2(`\\A(?:${expressions.join('|')})\\z`);
}
