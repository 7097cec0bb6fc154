import { Decoded } from './decoded.js';
import type { ScalarNode } from './node.js';

interface Line {
  /** Where the line starts, behind the indentation that is not content. */
  readonly start: number;
  /** Where its text ends, before the line break. */
  readonly end: number;
  /** No text at all, at most indentation. */
  readonly blank: boolean;
  /** Starts with a blank of its own: folding leaves its line breaks alone. */
  readonly moreIndented: boolean;
}

/**
 * Decodes a block scalar: `|` keeps line breaks, `>` folds them; chomping as its header says. At the end of a file a
 * break that is not written is none, as for go-yaml.
 */
export function decodeBlock(text: string, scalar: ScalarNode): Decoded {
  const decoded = new Decoded();
  const headerEnd = text.indexOf('\n', scalar.start);
  if (headerEnd < 0 || headerEnd >= scalar.end) return decoded.endAt(scalar.end);
  const chomping = /^[|>][0-9]*([-+]?)/.exec(text.slice(scalar.start, headerEnd))?.[1] ?? '';
  const lines = splitLines(text, headerEnd + 1, scalar);
  // Blanks count as text behind a line that has other text, not on their own.
  const isEmpty = lines.every((line) => line.blank);
  const contentEnd = isEmpty ? 0 : lines.findLastIndex((line) => line.end > line.start) + 1;
  if (contentEnd > 0) {
    if (scalar.style === 'folded') foldLines(text, lines.slice(0, contentEnd), decoded);
    else keepLines(text, lines.slice(0, contentEnd), decoded);
    if (chomping !== '-') addBreak(lines[contentEnd - 1], scalar, decoded);
  }
  if (chomping === '+') for (const line of lines.slice(contentEnd)) addBreak(line, scalar, decoded);
  return decoded.endAt(chomping === '-' ? (lines[contentEnd - 1]?.end ?? scalar.end) : scalar.end);
}

function addBreak(line: Line | undefined, { end }: ScalarNode, decoded: Decoded): void {
  if (line && line.end < end) decoded.from(line.end, '\n');
}

function splitLines(text: string, start: number, scalar: ScalarNode): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < scalar.end;) {
    const found = text.indexOf('\n', at);
    const next = found < 0 || found >= scalar.end ? scalar.end : found;
    const end = text[next - 1] === '\r' && next > at ? next - 1 : next;
    let indent = at;
    while (indent < end && text[indent] === ' ') indent++;
    const content = Math.min(at + scalar.indent, indent);
    const first = text[content];
    lines.push({
      start: content,
      end,
      blank: indent === end,
      moreIndented: content < end && (first === ' ' || first === '\t'),
    });
    at = next + 1;
  }
  return lines;
}

function keepLines(text: string, lines: readonly Line[], decoded: Decoded): void {
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (previous) decoded.from(previous.end, '\n');
    decoded.verbatim(text.slice(line.start, line.end), line.start);
  });
}

/**
 * A break between two lines of text becomes a space, further blank lines one break each; around lines that are indented
 * more, and before the first line of text, every break stays.
 */
function foldLines(text: string, lines: readonly Line[], decoded: Decoded): void {
  let before: Line | undefined;
  let breaks: number[] = [];
  for (const line of lines) {
    if (line.end > line.start) {
      const keepsAll = !before || before.moreIndented || line.moreIndented;
      if (!keepsAll && breaks.length === 1) decoded.from(breaks[0] ?? line.start, ' ');
      for (const place of keepsAll ? breaks : breaks.slice(0, -1)) decoded.from(place, '\n');
      decoded.verbatim(text.slice(line.start, line.end), line.start);
      before = line;
      breaks = [];
    }
    breaks.push(line.end);
  }
}
