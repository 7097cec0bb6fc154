import { jsonOf } from '../document/json-of.js';
import type { Cursor } from '../syntax/cursor.js';
import type { ScalarStyle, Span } from '../syntax/node.js';
import { shellWord } from '../syntax/shell-word.js';
import type { TextEdit } from '../syntax/place.js';
import type { Fix } from './rule.js';

/** Puts another text in place of a scalar, within the quotes that are there. */
export function rewriteText(value: Cursor, text: string): TextEdit {
  const scalar = value.scalar;
  return value.edit(value.node, !scalar || scalar.style === 'plain' ? text : quoted(scalar.style, text));
}

/** A text in quotes, of the style of another scalar where that has quotes. */
export function quoted(style: ScalarStyle, text: string): string {
  if (style.startsWith('shell')) return shellWord(text);
  return style === 'single' ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

/** Puts quotes around what is written, as its own text writes strings. */
export function quoteValue(value: Cursor): TextEdit {
  const { source, tree } = value;
  const text = tree.language === 'json' ? JSON.stringify(source) : `"${source}"`;
  return value.edit(value.node, text);
}

/**
 * Whether a value of YAML says no more than data: comments, and what anchors and aliases stand for, would be lost in
 * JSON.
 */
export function isPlainData(value: Cursor): boolean {
  return value.tree.language === 'yaml' && !/#|[*&]\w/.test(value.source) && !isTagged(value);
}

/** Whether a tag of YAML stands in front of a value, which a text in its place would have as well. */
export function isTagged({ tree, node: { start } }: Cursor): boolean {
  return /![^\s,[\]{}]{0,100}[ \t]*$/.test(tree.text.slice(Math.max(0, start - 200), start));
}

/** A value as JSON in a string of YAML. */
export function asJsonText(value: Cursor): string {
  return quoted('single', jsonOf(value));
}

/** The fix that writes another word, if there is one. */
export function changeTo(value: Cursor, text: string | undefined): Fix[] {
  if (text === undefined) return [];
  return [{ title: `Change to ${text}`, edits: [rewriteText(value, text)], preferred: true }];
}

/** The fix that writes another word in a comment. */
export function changeInComment(span: Span, text: string): Fix {
  return { title: `Change to ${text}`, edits: [{ ...span, newText: text }], preferred: true };
}
