import { lineEnd } from './lines.js';
import type { Span } from './node.js';

/**
 * Where the top-level objects and arrays of a JSON text stand: one, or one on each line as `hubble observe -o json` and
 * the exporter write them, or pretty-printed ones in a row as jq prints them. A value that is not closed does not reach
 * over the next line that starts with `{`.
 */
export function jsonValues(text: string): Span[] {
  const start = startOfValue(text);
  if (start === undefined) return [];
  return isWholeLine(text, start) ? valuesByLine(text, start) : valuesInRow(text, start);
}

/** Whether a text is read by lines: its first value ends on the line that it starts on. */
export function isByLine(text: string): boolean {
  const start = startOfValue(text);
  return start !== undefined && isWholeLine(text, start);
}

function startOfValue(text: string): number | undefined {
  const first = /^[ \t]*[{[]/m.exec(text);
  return first ? first.index + first[0].length - 1 : undefined;
}

function isWholeLine(text: string, start: number): boolean {
  return endOfValue(text, start, lineEnd(text, start)) !== undefined;
}

/** Where the objects and arrays of a text stand that come one behind the other, on one line or several. */
export function jsonStream(text: string): Span[] {
  const start = text.search(/[{[]/);
  return start < 0 ? [] : valuesInRow(text, start);
}

/** JSON Lines: only the starts and ends of the lines are looked at. */
function valuesByLine(text: string, from: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  let end = from;
  for (let at = from; at < text.length;) {
    const stop = lineEnd(text, at);
    let first = at;
    while (isBlank(text.charCodeAt(first))) first++;
    if (first < stop) {
      const isColumnZero = first === at;
      if (first > start && text[first] === '{' && (isColumnZero || text[end - 1] === '}')) {
        spans.push({ start, end });
        start = first;
      }
      end = stop;
      while (isBlank(text.charCodeAt(end - 1))) end--;
    }
    at = stop + 1;
  }
  return [...spans, { start, end: Math.max(start, end) }];
}

function valuesInRow(text: string, from: number): Span[] {
  const spans: Span[] = [];
  for (let start = from; start < text.length;) {
    const end = endOfValue(text, start, text.length) ?? text.length;
    spans.push({ start, end });
    const next = /[{[]/g;
    next.lastIndex = end;
    start = next.exec(text)?.index ?? text.length;
  }
  return spans;
}

/**
 * Where the value that starts at `start` ends: behind the bracket that closes it, or before the line that shows that it
 * was never closed. Undefined when it goes on up to `limit`.
 */
function endOfValue(text: string, start: number, limit: number): number | undefined {
  const mark = /["{}[\]\n/]/g;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found && found.index < limit; found = mark.exec(text)) {
    const at = found.index;
    switch (found[0]) {
      case '"':
        mark.lastIndex = endOfString(text, at);
        break;
      case '/':
        mark.lastIndex = endOfComment(text, at);
        break;
      case '\n':
        if (text[start] === '{' && startsAnew(text, at + 1)) return at;
        break;
      case '{':
      case '[':
        depth++;
        break;
      default:
        if (--depth === 0) return at + 1;
    }
  }
  return undefined;
}

/** Whether the line starts with a `{` that cannot be part of the value above: nothing there announces one. */
function startsAnew(text: string, lineStart: number): boolean {
  return text[lineStart] === '{' && !/[,:[]\s*$/.test(text.slice(Math.max(0, lineStart - 80), lineStart));
}

/** Behind the closing quote, or at the end of the line for a string that is not closed. */
function endOfString(text: string, start: number): number {
  const mark = /["\\\n]/g;
  mark.lastIndex = start + 1;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '"') return found.index + 1;
    if (found[0] === '\n') return found.index;
    mark.lastIndex = found.index + 2;
  }
  return text.length;
}

function endOfComment(text: string, start: number): number {
  if (text[start + 1] === '/') return lineEnd(text, start);
  if (text[start + 1] !== '*') return start + 1;
  const end = text.indexOf('*/', start + 2);
  return end < 0 ? text.length : end + 2;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}
