import { observeFlag } from '../schema/observe-flags.js';
import type { Pair, Span } from '../syntax/node.js';
import { touches } from '../syntax/span.js';
import { children, type Bound } from './bound.js';
import type { HubbleDocument } from './hubble-document.js';
import { isScript } from './script.js';
import type { Slot } from './slot.js';

/** What can be typed at a place of a command line. */
export interface CommandSlot {
  readonly command: Bound;
  /** The flag whose value can be typed; undefined where a flag can. */
  readonly flag: Bound | undefined;
  /** What is replaced, in offsets of the file. */
  readonly span: Span;
}

/** What can be typed at an offset of a script; undefined outside of command lines of `hubble observe`. */
export function commandSlotAt(document: HubbleDocument, offset: number): CommandSlot | undefined {
  const section = isScript(document.language) ? document.sectionAt(offset) : undefined;
  const command = section?.parts[0]?.bound;
  const root = section?.root;
  if (!command || root?.node.kind !== 'map' || !goesOn(document.text, root.span, offset)) return undefined;
  const at = offset - root.span.start;
  const before = root.tree.text.slice(0, at);
  if (!/\bobserve[\s\\]/.test(document.text.slice(root.span.start, offset))) return undefined;
  const { pairs } = root.node;
  const key = pairs.find(({ key: { start, end } }) => start < at && at <= end);
  if (key) return { command, flag: undefined, span: root.fileSpan(key.key) };
  const caret = { start: at, end: at };
  const holder = pairs.findLast(({ key: { end } }) => end < at);
  if (holder && at <= (holder.value?.end ?? at) && holdsValue(holder)) {
    const flag = children(command).find((child) => child.key?.node === holder.key);
    const written = holder.value && touches(holder.value, caret) ? holder.value : caret;
    return flag && { command, flag, span: root.fileSpan(written) };
  }
  // Two dashes alone end the flags, until a name follows.
  const [dashes = ''] = /(?<=\s)--?$/.exec(before) ?? [];
  const isBlank = dashes !== '' || /\s/.test(document.text.charAt(offset - 1));
  return isBlank ? { command, flag: undefined, span: { start: offset - dashes.length, end: offset } } : undefined;
}

/** The slot of a part of a command line. */
export function slotOnCommandLine(bound: Bound, span: Span, opening: string): Slot {
  return {
    role: 'value',
    bound,
    keyAt: undefined,
    flow: true,
    quoted: false,
    shell: true,
    colon: '',
    comma: '',
    tail: '',
    dash: '',
    column: 0,
    indent: 0,
    opening,
    edit: (newText) => ({ ...span, newText }),
  };
}

/** Whether an offset is on a command line, or behind it with nothing but blanks between. */
function goesOn(text: string, { end }: Span, offset: number): boolean {
  return offset <= end || /^(?:[ \t]|\\\r?\n)*$/.test(text.slice(end, offset));
}

/** Whether a value stands behind a flag, or must. */
function holdsValue({ key, value }: Pair): boolean {
  return value !== undefined || observeFlag(String(key.value))?.bare === undefined;
}
