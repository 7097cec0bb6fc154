import type { Context } from '../syntax/context.js';
import { columnOf, lineStart } from '../syntax/lines.js';
import type { Pair } from '../syntax/node.js';
import type { TextEdit } from '../syntax/place.js';
import type { Bound } from './bound.js';
import { locate, type Located } from './locate.js';
import type { HubbleDocument } from './hubble-document.js';

/** A place in a document where something can be written, with what is needed to write it in the style around it. */
export interface Slot {
  readonly role: Context['role'];
  /** The mapping that a key belongs to; the value itself, with whatever is there of it; or the item of a list. */
  readonly bound: Bound;
  /** The pair whose key is at the caret, if one is there already. */
  readonly keyAt: Pair | undefined;
  /** Inside `{}` or `[]`. */
  readonly flow: boolean;
  /** Keys stand in quotes. */
  readonly quoted: boolean;
  /** Texts are words of a shell. */
  readonly shell?: true;
  /** `:` or `: `. */
  readonly colon: string;
  /** `,` or `, `. */
  readonly comma: string;
  /** A comma where an entry that is written here is followed by another one. */
  readonly tail: string;
  /** What the first item of a block list needs in front of it here: a dash, perhaps a line of its own. */
  readonly dash: string;
  /** Column that the lines behind the first one of an item of a block list start at. */
  readonly column: number;
  /** Column that a key starts at which is written here. */
  readonly indent: number;
  /** What stands between the start of the edit and the word before the caret, such as an opening quote. */
  readonly opening: string;
  /** The edit of the file that puts a text in place of what is half-typed. */
  edit(text: string): TextEdit;
}

/** Where something can be written at an offset of the file; undefined outside everything that belongs to Hubble. */
export function slotAt(document: HubbleDocument, offset: number): Slot | undefined {
  if (isInIndentation(document, offset)) return undefined;
  const located = locate(document, offset);
  if (!located) return undefined;
  const { bound, context, root } = located;
  const { start, end } = context.span;
  // A caret in the middle of an escape, or behind the text of a string, is at no place of that text.
  if (offset < start || end < offset || isBeforeValue(context)) return undefined;
  const json = root.tree.language === 'json';
  const compact = json && (/":[^\s]/.test(root.tree.text) || !/":\s/.test(root.tree.text));
  const flow = json || isFlow(context);
  const list = layoutOfList(located);
  const gap = needsBlank(located, compact) ? ' ' : '';
  return {
    role: context.role,
    bound,
    keyAt: context.role === 'key' ? context.entry?.pair : undefined,
    flow,
    quoted: json || (flow && context.container?.entries().some(({ pair }) => pair.key.style !== 'plain') === true),
    colon: compact ? ':' : ': ',
    comma: compact ? ',' : ', ',
    tail: flow && context.role === 'key' && !context.entry && isEntry(document.slice(end, end + REACH)) ? ',' : '',
    dash: list.dash,
    column: list.column,
    indent: columnOf(root.tree.text, root.place.fromFile(start)) + gap.length,
    opening: /^[\\"']*/.exec(document.slice(start, offset))?.[0] ?? '',
    edit: (text) => {
      const written = text.startsWith('\n') ? text : gap + text;
      return root.place.edit(root.place.fromFile(start), root.place.fromFile(end), written);
    },
  };
}

/** Before what a line of YAML says: a text written there would push it away, and out of its mapping. */
function isInIndentation(document: HubbleDocument, offset: number): boolean {
  if (document.language !== 'yaml') return false;
  const { text } = document;
  if (!/^[ \t]+\S/.test(text.slice(offset, offset + REACH))) return false;
  return /^[ \t]*(?:-[ \t]*)*$/.test(text.slice(lineStart(text, offset), offset));
}

/** Behind a key, before the mapping or list that it has: nothing of it is at the caret. */
function isBeforeValue({ role, entry }: Context): boolean {
  return role === 'value' && entry?.value !== undefined && !entry.value.scalar;
}

/** Whether a text starts with an entry of a flow mapping, behind blanks. */
function isEntry(text: string): boolean {
  return /^\s+["'\w]/.test(text);
}

/** No line is indented further. */
const REACH = 200;

function isFlow({ container }: Context): boolean {
  const node = container?.node;
  return (node?.kind === 'map' || node?.kind === 'seq') && node.flow;
}

/** A blank is missing behind `type:` or `-`. */
function needsBlank({ context, root }: Located, compact: boolean): boolean {
  const before = root.tree.text.charAt(root.place.fromFile(context.span.start) - 1);
  if (context.role === 'key') return before === '-';
  return (before === ':' && !compact) || before === '-';
}

/** How an item is written that starts at the caret, or below the key that the caret stands behind. */
function layoutOfList({ context, root }: Located): { dash: string; column: number } {
  const { text } = root.tree;
  const caret = columnOf(text, root.place.fromFile(context.span.start));
  if (context.ownLine) return { dash: '- ', column: caret + 2 };
  if (context.role === 'item') return { dash: '', column: caret + (text.charAt(caret - 1) === '-' ? 1 : 0) };
  const key = context.entry ? columnOf(text, context.entry.pair.key.start) + 2 : caret;
  return { dash: `\n${' '.repeat(key)}- `, column: key + 2 };
}
