import type { Cursor } from '../syntax/cursor.js';
import { columnOf, lineEnd } from '../syntax/lines.js';
import type { MapNode, Pair, Span } from '../syntax/node.js';
import type { TextEdit } from '../syntax/place.js';
import { lastStartingAt } from '../syntax/sorted.js';
import type { Bound } from './bound.js';

/** The edit that puts `name: value` in front of an entry of a mapping, in the style of that mapping. */
export function insertBefore(bound: Bound, name: string, value: string): TextEdit | undefined {
  const found = entryOf(bound);
  if (!found) return undefined;
  const { holder, map, pair } = found;
  const at = { start: pair.start, end: pair.start };
  if (!map.flow) return holder.edit(at, `${name}: ${value}\n${' '.repeat(columnOf(holder.tree.text, pair.start))}`);
  const key = pair.key.style === 'plain' ? name : `"${name}"`;
  return holder.edit(at, `${key}${colonOf(holder, pair)}${value}${separatorOf(holder, map)}`);
}

/** The edit that takes an entry out of its mapping, with the comma or the line that belongs to it. */
export function removeEntry(bound: Bound): TextEdit | undefined {
  const found = entryOf(bound);
  if (!found) return undefined;
  const { holder, map, pair } = found;
  const at = map.pairs.indexOf(pair);
  const next = map.pairs[at + 1];
  const previous = map.pairs[at - 1];
  const end = pair.value?.end ?? pair.valueStart ?? pair.end;
  if (next) return holder.edit({ start: pair.start, end: next.start }, '');
  if (!previous) return map.flow ? holder.edit({ start: pair.start, end }, '') : undefined;
  return holder.edit({ start: previous.value?.end ?? previous.end, end }, '');
}

interface Found {
  /** The mapping, as the cursor whose tree all the offsets belong to. */
  readonly holder: Cursor;
  readonly map: MapNode;
  readonly pair: Pair;
}

function entryOf(bound: Bound): Found | undefined {
  const holder = bound.parent?.value;
  const map = holder?.node;
  const pair = map?.kind === 'map' ? map.pairs.find((candidate) => candidate.key === bound.key?.node) : undefined;
  return holder && map?.kind === 'map' && pair ? { holder, map, pair } : undefined;
}

/** `:` or `: `, as the neighbour writes it. */
function colonOf(holder: Cursor, pair: Pair): string {
  const written = holder.tree.text.slice(pair.valueStart ?? pair.key.end, pair.value?.start ?? pair.key.end);
  return pair.key.style === 'plain' || written.startsWith(' ') ? ': ' : ':';
}

/** What stands between two entries: a comma, and the blanks or line break that this mapping puts behind it. */
function separatorOf(holder: Cursor, map: MapNode): string {
  const [first, second] = map.pairs;
  if (!first || !second) return ', ';
  const between = holder.tree.text.slice(first.value?.end ?? first.end, second.start);
  return /^,\s*$/.test(between) ? between : ', ';
}

/**
 * The edit that takes a member out of its list, with the comma or the lines that belong to it; undefined where nothing
 * would be left of the list, which does not mean the same as a list without the member.
 */
export function removeItem(list: Cursor, member: Cursor): TextEdit | undefined {
  const { node, tree } = list;
  if (node.kind !== 'seq' || node.items.length < 2) return undefined;
  const start = list.place.fromFile(member.span.start);
  const at = lastStartingAt(node.items, start);
  const item = node.items[at];
  if (item?.value?.start !== start) return undefined;
  const [previous, next] = [node.items[at - 1], node.items[at + 1]];
  const removed = node.flow
    ? { start: next ? item.start : (previous?.end ?? item.start), end: next?.start ?? item.end }
    : linesOf(tree.text, item, previous === undefined);
  // A comment inside of a flow list belongs to nobody for sure.
  const hasComment = node.flow && tree.language === 'yaml' && tree.text.slice(removed.start, removed.end).includes('#');
  return hasComment ? undefined : list.edit(removed, '');
}

/**
 * The lines of an item of a block list, with a comment behind it; those of the first one from its dash to what follows.
 */
function linesOf(text: string, { start, end }: Span, isFirst: boolean): Span {
  const contentEnd = start + text.slice(start, end).trimEnd().length;
  const lastBreak = lineEnd(text, contentEnd);
  if (isFirst) return { start, end: lastBreak + text.slice(lastBreak).search(/\S|$/) };
  const lineStart = start - columnOf(text, start);
  if (lastBreak < text.length) return { start: lineStart, end: lastBreak + 1 };
  return { start: text.slice(0, lineStart).replace(/\r?\n$/, '').length, end: text.length };
}
