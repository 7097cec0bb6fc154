import type { Bound } from '../../document/bound.js';
import { formatFilter, type FlowFilter } from '../../filter/index.js';
import type { Cursor } from '../../syntax/cursor.js';
import { columnOf, contentEnd } from '../../syntax/lines.js';
import type { Item, MapNode, SeqNode } from '../../syntax/node.js';
import type { TextEdit } from '../../syntax/place.js';
import { yamlOf } from '../../syntax/write-yaml.js';

/**
 * The edit that adds filters to a list, or to a text of filters, in the style of the place; undefined where there is
 * none to be seen.
 *
 * @param caret Offset in the file of the item that they are to stand behind; without it they stand at the end.
 */
export function appendFilters(list: Bound, filters: readonly FlowFilter[], caret?: number): TextEdit | undefined {
  const { value, key } = list;
  if (!list.list) return value && inText(list, value, filters);
  if (value?.node.kind === 'seq') {
    const place = { list, value, node: value.node, caret };
    return value.node.flow ? inBrackets(place, filters) : inBlock(place, filters);
  }
  const isEmpty = value === undefined || value.scalar?.value === null;
  if (key?.tree.language !== 'yaml' || !isEmpty) return undefined;
  const column = columnOf(key.tree.text, key.node.start) + 2;
  const start = endOfLine(key.tree.text, key.node.end);
  return key.edit({ start, end: blankUpTo(key, start, caret) }, items(list, filters, column));
}

/**
 * The edit that gives an exporter a list of filters that it does not have; undefined where it is not written in lines.
 */
export function addList(
  owner: Bound,
  name: string,
  list: Pick<Bound, 'type'>,
  filters: readonly FlowFilter[],
): TextEdit | undefined {
  const { value } = owner;
  const last = value?.node.kind === 'map' && !value.node.flow ? value.node.pairs.at(-1) : undefined;
  if (!value || !last) return undefined;
  const column = columnOf(value.tree.text, (value.node as MapNode).pairs[0]?.start ?? 0);
  const end = endOfLine(value.tree.text, last.end);
  return value.edit({ start: end, end }, `\n${' '.repeat(column)}${name}:${items(list, filters, column + 2)}`);
}

/** Where in a list that is written filters are to stand. */
interface Place {
  readonly list: Bound;
  readonly value: Cursor;
  readonly node: SeqNode;
  readonly caret: number | undefined;
}

function inBlock(place: Place, filters: readonly FlowFilter[]): TextEdit | undefined {
  const { list, value, node, caret } = place;
  const [first] = node.items;
  const item = itemAt(place);
  if (!first || !item) return undefined;
  const { text } = value.tree;
  const column = columnOf(text, first.start);
  // A dash that nothing stands behind yet.
  if (!item.value) {
    const end = blankUpTo(value, item.end, caret);
    return value.edit({ start: item.start, end }, items(list, filters, column).trimStart());
  }
  const start = endOfLine(text, item.end);
  return value.edit({ start, end: blankUpTo(value, start, caret) }, items(list, filters, column));
}

/** The item that a caret is in or behind; the last one without a caret. */
function itemAt({ value, node: { items }, caret }: Place): Item | undefined {
  if (caret === undefined) return items.at(-1);
  return items.findLast((item) => value.fileSpan(item).start <= caret) ?? items.at(-1);
}

/** The caret, where nothing but blanks stands in front of it: what is added takes their place. */
function blankUpTo({ tree, place }: Cursor, from: number, caret: number | undefined): number {
  if (caret === undefined) return from;
  const end = place.fromFile(caret);
  return end > from && tree.text.slice(from, end).trim() === '' ? end : from;
}

/** A text of filters, one behind the other. */
function inText(list: Bound, value: Cursor, filters: readonly FlowFilter[]): TextEdit | undefined {
  const { scalar, string } = value;
  if (!isText(list) || !scalar || string === undefined || scalar.style === 'plain') return undefined;
  const end = string.trimEnd().length;
  const written = filters.map((filter) => filterJson(filter)).join(' ');
  return value.embeddedPlace(scalar).edit(end, end, end > 0 ? ` ${written}` : written);
}

/** The end of the line that a value ends on; that of a block scalar may stand behind its line break. */
function endOfLine(text: string, end: number): number {
  return contentEnd(text, text.charAt(end - 1) === '\n' ? end - 1 : end);
}

function inBrackets(place: Place, filters: readonly FlowFilter[]): TextEdit | undefined {
  const { list, value, node } = place;
  if (value.tree.text.charAt(node.end - 1) !== ']') return undefined;
  const written = filters
    .map((filter) => (isText(list) ? JSON.stringify(filterJson(filter)) : filterJson(filter)))
    .join(', ');
  const item = itemAt(place);
  const at = item?.end ?? node.end - 1;
  return value.edit({ start: at, end: at }, item ? `, ${written}` : written);
}

/** Items of a block list, each on lines of its own. */
function items(list: Pick<Bound, 'type'>, filters: readonly FlowFilter[], column: number): string {
  return filters
    .map((filter) => {
      const item = isText(list)
        ? `'${filterJson(filter).replaceAll("'", "''")}'`
        : yamlOf(JSON.parse(filterJson(filter)), column + 2);
      return `\n${' '.repeat(column)}- ${item}`;
    })
    .join('');
}

function isText({ type }: Pick<Bound, 'type'>): boolean {
  return type.kind === 'json-text';
}

/** On one line, without the escapes that hubble writes for HTML. */
export function filterJson(filter: FlowFilter): string {
  return JSON.stringify(JSON.parse(formatFilter(filter)));
}
