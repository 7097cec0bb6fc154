import type { HubbleDocument } from '../../document/hubble-document.js';
import { quoted } from '../../rules/rewrite.js';
import { columnOf, lineBreak } from '../../syntax/lines.js';
import type { Pair, SeqNode, Span } from '../../syntax/node.js';
import type { TextEdit } from '../../syntax/place.js';
import { touches } from '../../syntax/span.js';
import { filtersAt, isVerbatim, type Filter, type Refactoring } from './refactoring.js';

/**
 * Makes two filters of one, of which either may match: one for each side where fields of both sides must match, or one
 * for the first value of the list at hand and one for the others, which together match the same.
 */
export function splitFilter(document: HubbleDocument, within: Span): Refactoring[] {
  return filtersAt(document, within).flatMap((filter) => {
    const sides = bySides(filter);
    const values = byValues(filter, within);
    return [
      ...offered(document, filter, 'Split in two filters: the source or the destination matches', sides),
      ...offered(document, filter, `Split in two filters at the first ${values?.name ?? ''}`, values?.halves),
    ];
  });
}

/** The sources of the entries of either filter. */
type Halves = readonly [readonly string[], readonly string[]];

function bySides({ value, map }: Filter): Halves | undefined {
  const without = (side: string): string[] =>
    map.pairs.filter(({ key }) => !String(key.value).startsWith(side)).map((pair) => sourceOf(value.tree.text, pair));
  const halves = [without('destination_'), without('source_')] as const;
  return halves.every((half) => half.length < map.pairs.length) ? halves : undefined;
}

function byValues(
  { value, map }: Filter,
  within: Span,
): { readonly name: string; readonly halves: Halves } | undefined {
  const pair = map.pairs.find((one) => touches(value.fileSpan(one), within));
  const list = pair?.value;
  if (!pair || list?.kind !== 'seq' || !list.flow || list.items.length < 2) return undefined;
  const { text } = value.tree;
  const withItems = (from: number, to?: number): string[] =>
    map.pairs.map((one) =>
      one === pair ? text.slice(pair.start, list.start) + part(text, list, from, to) : sourceOf(text, one),
    );
  return { name: String(pair.key.value), halves: [withItems(0, 1), withItems(1)] };
}

function part(text: string, { items }: SeqNode, from: number, to?: number): string {
  return `[${items
    .slice(from, to)
    .map(({ start, end }) => text.slice(start, end))
    .join(', ')}]`;
}

function sourceOf(text: string, { start, end, value }: Pair): string {
  return text.slice(start, value?.end ?? end);
}

function offered(document: HubbleDocument, filter: Filter, title: string, halves: Halves | undefined): Refactoring[] {
  const edit = halves && (inString(document, filter, halves) ?? inList(document, filter, halves));
  return edit ? [{ title, edits: [edit] }] : [];
}

/** A filter that is JSON in a string of a list. */
function inString(document: HubbleDocument, { bound, value }: Filter, halves: Halves): TextEdit | undefined {
  const holder = bound.parent?.value;
  const scalar = holder?.scalar;
  if (!scalar || !['single', 'double'].includes(scalar.style) || scalar.value !== value.source) return undefined;
  const list = bound.parent?.parent?.value?.node;
  if (list?.kind !== 'seq' || !isVerbatim(document, holder)) return undefined;
  const texts = halves.map((half) => quoted(scalar.style, `{${half.join(',')}}`));
  return { ...holder.span, newText: texts.join(between(document, holder.span.start, list)) };
}

/** A filter that is a mapping of a list. */
function inList(document: HubbleDocument, { bound, value, map }: Filter, halves: Halves): TextEdit | undefined {
  const list = bound.parent?.list ? bound.parent.value?.node : undefined;
  if (list?.kind !== 'seq' || !isVerbatim(document, value) || value.source.includes('#')) return undefined;
  const { start } = value.span;
  const breaks = `${lineBreak(document.text)}${' '.repeat(columnOf(document.text, start))}`;
  const texts = halves.map((half) => (map.flow ? `{${half.join(', ')}}` : half.join(breaks)));
  return { ...value.span, newText: texts.join(between(document, start, list)) };
}

/** What stands between two members of a list, the first of which starts at a place of the file. */
function between({ text }: HubbleDocument, start: number, { flow }: SeqNode): string {
  if (flow) return ', ';
  const dash = text.lastIndexOf('-', start);
  return `${lineBreak(text)}${' '.repeat(columnOf(text, dash))}-${' '.repeat(start - dash - 1)}`;
}
