import type { Language } from './node.js';
import { withoutStatements } from './template-lines.js';

/**
 * The text as the parsers want it, of the same length: a carriage return that ends a line on its own becomes a line
 * feed, the marks of a merge conflict become comments, so that both sides are read, and so do lines that are statements
 * of a template.
 */
export function normalise(text: string, language: Language): string {
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const merged = lines.includes('<<<<<<< ') ? withoutConflictMarks(lines, language) : lines;
  return language === 'yaml' ? withoutStatements(merged) : merged;
}

function withoutConflictMarks(text: string, language: Language): string {
  const comment = language === 'yaml' ? '#' : '//';
  return text.replace(/^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/gm, (mark) => comment + mark.slice(comment.length));
}
