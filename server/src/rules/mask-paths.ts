import { removeItem } from '../document/entry-edits.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { Bound } from '../document/bound.js';
import type { Field } from '../schema/field.js';
import { columnOf } from '../syntax/lines.js';
import type { Span } from '../syntax/node.js';
import type { TextEdit } from '../syntax/place.js';
import { wordsIn, type Word } from './words.js';

/** One path of a field mask with where it stands in the file. */
export interface MaskPath {
  readonly path: string;
  readonly span: Span;
  /** The edit that takes it out of the mask; undefined where nothing would be left of that. */
  readonly removal: () => TextEdit | undefined;
}

/** Whether a value holds all paths of a mask: a list of them, or one text. */
export function isMask({ grammar }: Field, list: boolean): boolean {
  return (list && grammar === 'field-mask') || (!list && grammar === 'field-masks');
}

/** Whether the mask says what is written of a flow, rather than what flows are summed up by. */
export function isOutputMask(field: Field): boolean {
  return !/aggregate/i.test(field.name);
}

/** The paths of a mask; undefined where something is put into it later, so that nobody knows them all. */
export function maskPaths({ value, list }: Bound): MaskPath[] | undefined {
  if (!value || isPlaceholder(value)) return undefined;
  if (list) {
    const items = value.items();
    if (items.some((item) => isPlaceholder(item) || item.string === undefined)) return undefined;
    return items.map((item) => ({
      path: item.string ?? '',
      span: item.span,
      removal: () => removeItem(value, item),
    }));
  }
  const { scalar, string } = value;
  if (!scalar || string === undefined) return undefined;
  const place = value.embeddedPlace(scalar);
  return wordsIn(string).map(({ word, part }, at, words) => ({
    path: word,
    span: { start: place.toFile(part.start), end: place.toFile(part.end) },
    removal: () => {
      const gone = withGap(words, at);
      return gone && place.edit(gone.start, gone.end, '');
    },
  }));
}

/** Where a word stands with what parts it from the one before it or, for the first, from the next. */
function withGap(words: readonly Word[], at: number): Word['part'] | undefined {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !(previous ?? next)) return undefined;
  const start = previous?.part.end ?? word.part.start;
  return { start, end: previous ? word.part.end : (next?.part.start ?? word.part.end) };
}

/** Whether a mask takes a field: the field itself, or a part of it. */
export function takes(paths: readonly MaskPath[], field: string): boolean {
  return paths.some(({ path }) => path === field || path.startsWith(`${field}.`));
}

const DASH = '- ';

/** The edit that puts a path in front of the others of a mask. */
export function addPath({ value, list }: Bound, path: string): TextEdit | undefined {
  if (!value) return undefined;
  if (!list) {
    const start = value.scalar && value.embeddedPlace(value.scalar);
    return start?.edit(0, 0, `${path} `);
  }
  const { node, tree } = value;
  const first = node.kind === 'seq' ? node.items[0]?.value : undefined;
  if (node.kind !== 'seq' || !first) return undefined;
  const name = tree.language === 'json' ? JSON.stringify(path) : path;
  const start = first.start;
  const gap = node.flow ? ', ' : `\n${' '.repeat(Math.max(0, columnOf(tree.text, start) - DASH.length))}${DASH}`;
  return value.edit({ start, end: start }, name + gap);
}
