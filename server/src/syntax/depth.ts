import { lineEnd } from './lines.js';
import { isBlank } from './yaml-lines.js';

/** Collections nested deeper than this are opaque: nobody writes them, and parsers overflow the stack on them. */
export const MAX_DEPTH = 150;

/**
 * Whether YAML text may nest deeper than {@link MAX_DEPTH}, told from brackets, indentation and indicators without
 * parsing: too many levels crash the `yaml` library for good. It may say yes for text that merely looks so.
 */
export function mayNestTooDeep(text: string): boolean {
  const columns: number[] = [];
  let brackets = 0;
  // `{a: b: c` nests as well, up to the next comma.
  let colons = 0;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    let at = start;
    while (text[at] === ' ') at++;
    let onLine = 0;
    for (let i = at; i < end; i++) {
      const char = text.charAt(i);
      if (brackets > 0 && '[]{},'.includes(char)) colons = 0;
      if (char === '[' || char === '{') brackets++;
      else if (char === ']' || char === '}') brackets = Math.max(0, brackets - 1);
      else if (brackets > 0 && char === ':') colons++;
      else if (brackets === 0 && (char === '-' || char === '?' || char === ':') && isBlank(text[i + 1])) onLine++;
      if (brackets > MAX_DEPTH || colons > 2 * MAX_DEPTH) return true;
    }
    if (at < end) {
      while ((columns.at(-1) ?? -1) >= at - start) columns.pop();
      columns.push(at - start);
    }
    // A sequence may stand at the column of its key: two levels for one column.
    if (brackets + 2 * columns.length + onLine > 2 * MAX_DEPTH) return true;
    start = end + 1;
  }
  return false;
}
