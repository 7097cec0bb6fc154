import width from 'fast-string-width';
import { visible } from '../../visible.js';
import type { Finding } from '../finding.js';

/** The part of a line that a problem is in, and what goes below it. */
export interface Excerpt {
  readonly source: string;
  /** How many columns of the terminal stand in front of the mark. */
  readonly before: number;
  readonly mark: string;
}

/** Lines longer than this, in UTF-16 units, are cut: a flow or an embedded filter easily fills a screen. */
const LONGEST = 100;
/** What is kept in front of the place where such a line is cut. */
const LEAD = 40;
const CUT = '…';

/** The line that a finding starts on, with carets below it. */
export function excerpt({ source: line, column, endColumn, endLine, line: startLine }: Finding): Excerpt {
  const start = column - 1;
  const end = endLine === startLine ? Math.max(endColumn - 1, start + 1) : line.length;
  const indent = line.search(/\S|$/);
  const from = line.length - indent <= LONGEST || start - indent < LEAD * 2 ? indent : start - LEAD;
  const to = Math.min(from + LONGEST, line.length);
  const lead = from > indent ? CUT : '';
  const source = `${lead}${visible(line.slice(from, to))}${to < line.length ? CUT : ''}`;
  const before = width(lead + visible(line.slice(from, Math.max(start, from))));
  const mark = '^'.repeat(Math.max(width(visible(line.slice(Math.max(start, from), Math.min(end, to)))), 1));
  return { source, before, mark };
}
