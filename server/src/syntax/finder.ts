import type { Caret } from './caret.js';
import type { Context, Step } from './context.js';
import type { Cursor, Entry } from './cursor.js';
import type { Item, Node, Pair, ScalarNode, Span } from './node.js';

/** Where a value stands or can stand, and the value if there is one. */
interface Slot {
  readonly role: 'value' | 'item';
  readonly path: readonly Step[];
  readonly entry?: Entry;
  readonly value: Cursor | undefined;
}

/** What the search has come to, before it is known which text is replaced. */
interface Found extends Pick<Context, 'role' | 'path'> {
  readonly entry?: Entry | undefined;
  readonly node?: Cursor | undefined;
  /** If not that of the last step. */
  readonly container?: Cursor;
}

/** The search behind `contextAt`: from the root inwards, always into the last member that starts before the caret. */
export class Finder {
  /** The caret is on an empty line of block style, where its column counts. */
  private readonly free: boolean;

  constructor(
    private readonly caret: Caret,
    private readonly root: Cursor,
  ) {
    this.free = caret.onFreeLine && !this.isWithinFlow(root);
  }

  find(): Context | undefined {
    return this.inValue({ role: 'value', path: [], value: this.root });
  }

  private inValue(slot: Slot): Context | undefined {
    const { value, path } = slot;
    if (!value) return this.emptySlot(slot);
    const { node } = value;
    if (node.kind === 'opaque') return undefined;
    if (node.kind === 'scalar') return this.onScalar(value, node, slot);
    if (!node.flow) return node.kind === 'map' ? this.inBlockMap(value, path) : this.inBlockSeq(value, path);
    if (!this.isInsideBrackets(value)) return undefined;
    return node.kind === 'map' ? this.inFlowMap(value, path) : this.inFlowSeq(value, path);
  }

  private inBlockMap(map: Cursor, path: readonly Step[]): Context | undefined {
    const { caret } = this;
    const index = this.lastBefore(map, pairsOf(map));
    const pair = pairsOf(map)[index];
    if (this.free) {
      const column = this.columnOf(map);
      if (caret.column < column) return undefined;
      const below = pair?.valueStart !== undefined && caret.column > column;
      return (below ? this.belowStart(this.pairSlot(map, index, path)) : undefined) ?? this.newKey(map, path);
    }
    if (!pair) return undefined;
    if (caret.touches(caret.localSpan(map, pair.key))) return this.onKey(map, index, pair, path);
    if (pair.valueStart === undefined) return undefined;
    return this.behindStart(caret.local(map, pair.valueStart), this.pairSlot(map, index, path));
  }

  private inBlockSeq(seq: Cursor, path: readonly Step[]): Context | undefined {
    const { caret } = this;
    const index = this.lastBefore(seq, itemsOf(seq));
    const item = itemsOf(seq)[index];
    if (this.free) {
      const column = this.columnOf(seq);
      if (caret.column < column) return undefined;
      const below = item !== undefined && caret.column > column;
      const inside = below ? this.belowStart(this.itemSlot(seq, index, path)) : undefined;
      return inside ?? this.emptySlot(this.itemSlot(seq, index + 1, path, true));
    }
    const dash = item && caret.local(seq, item.start);
    if (dash === undefined || dash === caret.at) return undefined;
    return this.behindStart(dash + 1, this.itemSlot(seq, index, path));
  }

  private inFlowMap(map: Cursor, path: readonly Step[]): Context | undefined {
    const { caret } = this;
    const index = this.lastBefore(map, pairsOf(map));
    const pair = pairsOf(map)[index];
    if (pair && caret.touches(caret.localSpan(map, pair.key))) return this.onKey(map, index, pair, path);
    const isOpen = pair?.valueStart !== undefined && !pair.value;
    switch (this.gapBehind(map, pair)) {
      case 'inside':
        return this.inValue(this.pairSlot(map, index, path));
      case 'comma':
        return this.newKey(map, path);
      case 'blank':
        if (isOpen) return this.emptySlot(this.pairSlot(map, index, path));
        return pair ? undefined : this.newKey(map, path);
      case 'comment':
        return undefined;
    }
  }

  private inFlowSeq(seq: Cursor, path: readonly Step[]): Context | undefined {
    const index = this.lastBefore(seq, itemsOf(seq));
    const item = itemsOf(seq)[index];
    switch (this.gapBehind(seq, item)) {
      case 'inside':
        return this.inValue(this.itemSlot(seq, index, path));
      case 'comma':
        return this.emptySlot(this.itemSlot(seq, index + 1, path, true));
      case 'blank':
        return item ? undefined : this.emptySlot(this.itemSlot(seq, 0, path, true));
      case 'comment':
        return undefined;
    }
  }

  /** What stands between a member of a flow collection, or its opening bracket, and the caret behind it. */
  private gapBehind(container: Cursor, member: Pair | Item | undefined): 'inside' | 'comma' | 'comment' | 'blank' {
    const { caret } = this;
    const end = caret.local(container, member ? member.end : container.node.start + 1);
    const value = member?.value;
    const { text } = container.tree;
    // A collection that is not closed reaches up to the end of the text, and the caret there is still inside.
    const isOpenEnded = value && value.kind !== 'chunk' && (value.kind === 'scalar' || !isClosed(value, text));
    if (value && (caret.at < end || (caret.at === end && isOpenEnded))) return 'inside';
    return caret.gap(end);
  }

  /** Behind a colon or dash of block style. */
  private behindStart(start: number, slot: Slot): Context | undefined {
    const { caret } = this;
    const { value } = slot;
    const from = value && caret.spanOf(value).start;
    if (from !== undefined && caret.at >= from) return this.inValue(slot);
    const isHere = caret.at >= start && caret.sameLine(start) && caret.gap(start) !== 'comment';
    if (!isHere) return undefined;
    return value?.node.kind === 'scalar' && !caret.text.slice(caret.at, from).includes('\n')
      ? this.onScalar(value, value.node, slot)
      : this.emptySlot(slot);
  }

  /** On an empty line that is indented more than the key or dash of the slot. */
  private belowStart(slot: Slot): Context | undefined {
    const { value, path } = slot;
    if (!value) return this.emptySlot(slot);
    const { node } = value;
    if (node.kind === 'map' || node.kind === 'seq') {
      if (node.flow) return undefined;
      // Above lines that are indented more, a key that is missing there: they would be its value.
      const isAbove = this.caret.at < this.caret.spanOf(value).start && this.caret.column < this.columnOf(value);
      return isAbove ? this.newKey(value, path) : this.inValue(slot);
    }
    const isBlock = node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
    return isBlock && this.caret.column >= node.indent ? this.onScalar(value, node, slot) : undefined;
  }

  private onScalar(value: Cursor, scalar: ScalarNode, { role, path, entry }: Slot): Context | undefined {
    const { caret } = this;
    const span = caret.spanOf(value);
    const isBelow = scalar.indent > 0 && this.free;
    if (caret.at > span.end && !isBelow) return undefined;
    return this.context({ role, path, entry, node: value }, this.textOf(scalar, span));
  }

  private onKey(map: Cursor, index: number, pair: Pair, path: readonly Step[]): Context {
    const { caret } = this;
    const entry = map.entries()[index];
    const span = caret.localSpan(map, pair.key);
    return this.context({ role: 'key', path, entry, node: entry?.key, container: map }, this.textOf(pair.key, span));
  }

  private newKey(map: Cursor, path: readonly Step[]): Context {
    return this.context({ role: 'key', path, container: map });
  }

  private emptySlot({ role, path, entry }: Slot): Context {
    return this.context({ role, path, entry });
  }

  private context(
    { role, path, entry, node, container = path.at(-1)?.container }: Found,
    { span, inString }: Pick<Context, 'span' | 'inString'> = { span: this.caretSpan, inString: false },
  ): Context {
    const { caret } = this;
    const typed = caret.text.slice(span.start, Math.max(span.start, caret.at));
    const ownLine = caret.startsLine(span.start);
    return { role, path, container, entry, node, span: caret.toFile(span), typed, inString, ownLine };
  }

  /** What is replaced of a scalar, and whether the caret is in its text. */
  private textOf(scalar: ScalarNode, span: Span): Pick<Context, 'span' | 'inString'> {
    return { span: this.caret.replaced(scalar, span), inString: this.caret.isInside(scalar, span) };
  }

  private get caretSpan(): Span {
    return { start: this.caret.at, end: this.caret.at };
  }

  private pairSlot(map: Cursor, index: number, path: readonly Step[]): Slot {
    const entry = map.entries()[index];
    const step = { container: map, key: entry?.name ?? '' };
    return { role: 'value', path: [...path, step], value: entry?.value, ...(entry && { entry }) };
  }

  private itemSlot(seq: Cursor, index: number, path: readonly Step[], isNew = false): Slot {
    const step = { container: seq, key: index };
    return { role: 'item', path: [...path, step], value: isNew ? undefined : seq.item(index) };
  }

  /** Index of the last member that starts at or before the caret; -1 for none. */
  private lastBefore(container: Cursor, members: readonly Span[]): number {
    return members.findLastIndex((member) => this.caret.local(container, member.start) <= this.caret.at);
  }

  /** The column of the members of a block collection. */
  private columnOf(container: Cursor): number {
    const first = pairsOf(container)[0] ?? itemsOf(container)[0];
    return this.caret.columnOf(this.caret.local(container, (first ?? container.node).start));
  }

  /** Whether the caret is in a scalar or flow collection, where line breaks and columns mean nothing. */
  private isWithinFlow(value: Cursor): boolean {
    const { node } = value;
    const span = this.caret.spanOf(value);
    if (node.kind === 'opaque' || node.kind === 'scalar') return span.start < this.caret.at && this.caret.at < span.end;
    if (node.flow) return this.isInsideBrackets(value);
    const index = this.lastBefore(value, node.kind === 'map' ? node.pairs : node.items);
    const inner = node.kind === 'map' ? value.entries()[index]?.value : value.item(index);
    return inner !== undefined && this.isWithinFlow(inner);
  }

  private isInsideBrackets(value: Cursor): boolean {
    const { start, end } = this.caret.spanOf(value);
    if (this.caret.at <= start || this.caret.at > end) return false;
    return this.caret.at < end || !isClosed(value.node, value.tree.text);
  }
}

function pairsOf(map: Cursor): readonly Pair[] {
  return map.node.kind === 'map' ? map.node.pairs : [];
}

function itemsOf(seq: Cursor): readonly Item[] {
  return seq.node.kind === 'seq' ? seq.node.items : [];
}

/** Whether a flow collection has its closing bracket, and not just one of a collection inside it. */
function isClosed(node: Node, text: string): boolean {
  if (node.kind !== 'map' && node.kind !== 'seq') return true;
  const members = node.kind === 'map' ? node.pairs : node.items;
  const last = members.at(-1)?.end ?? node.start + 1;
  return last < node.end && text[node.end - 1] === (node.kind === 'map' ? '}' : ']');
}
