import type { HubbleDocument } from '../../document/hubble-document.js';
import { enumType, FLOW_FILTER, fieldOf } from '../../schema/messages.js';
import type { Field } from '../../schema/field.js';
import type { Cursor } from '../../syntax/cursor.js';
import type { Pair, SeqNode, Span } from '../../syntax/node.js';
import { filtersAt, type Filter, type Refactoring } from './refactoring.js';

/** Puts the fields of a filter, and the names in its lists, in the order of flow.proto, in which Hubble prints them. */
export function sortFilter(document: HubbleDocument, within: Span): Refactoring[] {
  return filtersAt(document, within).flatMap((filter) => {
    const { value, map } = filter;
    // A comment would stay behind while its line moves.
    if (value.tree.language === 'yaml' && value.source.includes('#')) return [];
    const sorted = sortedSource(filter);
    if (sorted === undefined || sorted === value.source) return [];
    return [{ title: 'Sort the filter in the order of flow.proto', edits: [value.edit(map, sorted)] }];
  });
}

function sortedSource({ value, map }: Filter): string | undefined {
  const fields = map.pairs.map((pair) => ({ pair, field: fieldOf(FLOW_FILTER, String(pair.key.value)) }));
  if (fields.some(({ field }) => !field)) return undefined;
  const order = ({ field }: { field: Field | undefined }): number => (field ? FLOW_FILTER.fields.indexOf(field) : 0);
  const sources = fields
    .toSorted((a, b) => order(a) - order(b))
    .map(({ pair, field }) => pairSource(value, pair, field));
  return inSlots(value.tree.text, map, map.pairs.map(extent), sources);
}

function pairSource(value: Cursor, pair: Pair, field: Field | undefined): string {
  const { start, end } = extent(pair);
  const list = pair.value;
  const sorted =
    list?.kind === 'seq' && list.flow && field?.type.kind === 'enum'
      ? sortedNames(value.tree.text, list, field.type.enum)
      : undefined;
  if (!list || sorted === undefined) return value.tree.text.slice(start, end);
  return value.tree.text.slice(start, list.start) + sorted;
}

function sortedNames(text: string, list: SeqNode, enumName: string): string | undefined {
  const { items } = list;
  const { values } = enumType(enumName);
  const rank = (item: (typeof items)[number]): number =>
    item.value?.kind === 'scalar'
      ? values.findIndex(({ name }) => item.value?.kind === 'scalar' && name === item.value.value)
      : -1;
  if (items.some((item) => rank(item) < 0)) return undefined;
  const sources = items.toSorted((a, b) => rank(a) - rank(b)).map((item) => text.slice(item.start, item.end));
  return inSlots(text, list, items, sources);
}

/** The text of a collection with other members in the places of those that are there. */
function inSlots(text: string, collection: Span, slots: readonly Span[], sources: readonly string[]): string {
  let at = collection.start;
  let result = '';
  slots.forEach((slot, index) => {
    result += text.slice(at, slot.start) + (sources[index] ?? '');
    at = slot.end;
  });
  return result + text.slice(at, collection.end);
}

function extent({ start, end, value }: Pair): Span {
  return { start, end: value?.end ?? end };
}
