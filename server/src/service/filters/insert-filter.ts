import type { Bound } from '../../document/bound.js';
import { formatFilter, type FlowFilter } from '../../filter/index.js';
import type { Cursor } from '../../syntax/cursor.js';
import { columnOf } from '../../syntax/lines.js';
import type { MapNode, SeqNode } from '../../syntax/node.js';
import type { TextEdit } from '../../syntax/place.js';
import { yamlOf } from '../../syntax/write-yaml.js';

/** The edit that adds filters to the end of a list, in the style of the place; undefined where there is no list to be seen. */
export function appendFilters(list: Bound, filters: readonly FlowFilter[]): TextEdit | undefined {
  const { value, key } = list;
  if (value?.node.kind === 'seq') {
    const { node } = value;
    return node.flow ? inBrackets(list, value, node, filters) : inBlock(list, value, node, filters);
  }
  const isEmpty = value === undefined || value.scalar?.value === null;
  if (key?.tree.language !== 'yaml' || !isEmpty) return undefined;
  const column = columnOf(key.tree.text, key.node.start) + 2;
  const end = lineEnd(key.tree.text, key.node.end);
  return key.edit({ start: end, end }, items(list, filters, column));
}

/** The edit that gives an exporter a list of filters that it does not have; undefined where it is not written in lines. */
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
  const end = lineEnd(value.tree.text, last.end);
  return value.edit({ start: end, end }, `\n${' '.repeat(column)}${name}:${items(list, filters, column + 2)}`);
}

function inBlock(list: Bound, value: Cursor, node: SeqNode, filters: readonly FlowFilter[]): TextEdit | undefined {
  const [first] = node.items;
  const last = node.items.at(-1);
  if (!first || !last) return undefined;
  const { text } = value.tree;
  const end = lineEnd(text, last.end);
  return value.edit({ start: end, end }, items(list, filters, columnOf(text, first.start)));
}

/** The end of a line, before its line break; `end` may stand behind that of a block scalar. */
function lineEnd(text: string, end: number): number {
  const from = text.charAt(end - 1) === '\n' ? end - 1 : end;
  const found = text.indexOf('\n', from);
  const at = found < 0 ? text.length : found;
  return text.charAt(at - 1) === '\r' ? at - 1 : at;
}

function inBrackets(list: Bound, value: Cursor, node: SeqNode, filters: readonly FlowFilter[]): TextEdit | undefined {
  if (value.tree.text.charAt(node.end - 1) !== ']') return undefined;
  const written = filters
    .map((filter) => (isText(list) ? JSON.stringify(filterJson(filter)) : filterJson(filter)))
    .join(', ');
  const last = node.items.at(-1);
  const at = last?.end ?? node.end - 1;
  return value.edit({ start: at, end: at }, last ? `, ${written}` : written);
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
