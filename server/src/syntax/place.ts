import type { ScalarStyle, Span } from './node.js';
import { inDoubleQuotes, inSingleQuotes, withoutQuotes } from './shell-word.js';
import { lastAtOrBefore } from './sorted.js';

/** A replacement in the file: UTF-16 offsets of the file's text, and the text to put there. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/**
 * Where the text of a tree stands in the file. Places compose: CEL in a JSON string in a YAML scalar in a block scalar
 * is four of them. Only a place knows the host; everything above works in the offsets of its own text.
 */
export interface Place {
  /** File offset of the character at `offset` of this text; `offset` may equal the text's length. */
  toFile(offset: number): number;
  /** Offset in this text of the last character that starts at or before the file offset. */
  fromFile(fileOffset: number): number;
  /** The edit of the file that replaces `[start, end)` of this text, escaped as each layer of quoting needs it. */
  edit(start: number, end: number, newText: string): TextEdit;
}

/** The text is the file. */
export const FILE: Place = {
  toFile: (offset) => offset,
  fromFile: (fileOffset) => fileOffset,
  edit: (start, end, newText) => ({ start, end, newText }),
};

/** The text is a verbatim part of another text, starting `shift` characters into it. */
export function shifted(outer: Place, shift: number): Place {
  return new Shifted(outer, shift);
}

/** A class, because a log has one of these for each line. */
class Shifted implements Place {
  constructor(
    private readonly outer: Place,
    private readonly shift: number,
  ) {}

  toFile(offset: number): number {
    return this.outer.toFile(offset + this.shift);
  }

  fromFile(fileOffset: number): number {
    return this.outer.fromFile(fileOffset) - this.shift;
  }

  edit(start: number, end: number, newText: string): TextEdit {
    return this.outer.edit(start + this.shift, end + this.shift, newText);
  }
}

/**
 * The text with a line more, for a caret on a blank line below a block scalar: the text ends in front of that line, and
 * yet what is written there is one of its lines.
 *
 * @param length Of the text with that line, which is empty.
 */
export function withLineBelow(place: Place, length: number, caret: number): Place {
  return {
    toFile: (offset) => (offset < length ? place.toFile(offset) : caret),
    fromFile: (fileOffset) => (fileOffset < caret ? Math.min(place.fromFile(fileOffset), length) : length),
    edit: (start, end, newText) => {
      const edit = place.edit(start, end, newText);
      return start < length ? edit : { start: caret, end: caret, newText: edit.newText };
    },
  };
}

/** How the decoded text of a scalar is laid out in the text around it. */
export interface EmbeddedLayout {
  readonly style: ScalarStyle;
  /** For each decoded UTF-16 unit, and for the end, the offset in the text around it. Never descends. */
  readonly offsets: Int32Array;
  /** Columns that a block scalar's lines are indented by. */
  readonly indent: number;
}

/** The text is what a scalar of another text decodes to. */
export function embedded(outer: Place, layout: EmbeddedLayout): Place {
  const { offsets } = layout;
  const hostOffset = (offset: number): number => offsets[Math.max(0, Math.min(offset, offsets.length - 1))] ?? 0;
  return {
    toFile: (offset) => outer.toFile(hostOffset(offset)),
    fromFile: (fileOffset) => lastAtOrBefore(offsets, outer.fromFile(fileOffset)),
    edit: (start, end, newText) => outer.edit(hostOffset(start), hostOffset(end), encode(newText, layout)),
  };
}

/** Writes decoded text the way a scalar of this style must hold it. */
function encode(text: string, layout: EmbeddedLayout): string {
  switch (layout.style) {
    case 'double':
      return JSON.stringify(text).slice(1, -1);
    case 'single':
      return text.replaceAll("'", "''");
    case 'literal':
    case 'folded':
      return text.replaceAll('\n', '\n' + ' '.repeat(layout.indent));
    case 'plain':
      return text;
    case 'shell-bare':
      return withoutQuotes(text);
    case 'shell-single':
      return inSingleQuotes(text);
    case 'shell-double':
      return inDoubleQuotes(text);
  }
}
