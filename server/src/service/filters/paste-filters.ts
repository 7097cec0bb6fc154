import { children, messageOf, type Bound } from '../../document/bound.js';
import { boundAt } from '../../document/bound-at.js';
import { holdsFilter, isDenyList } from '../../document/filter-groups.js';
import type { HubbleDocument } from '../../document/hubble-document.js';
import { locate } from '../../document/locate.js';
import type { Field } from '../../schema/field.js';
import type { FilterLists } from '../../filter/flags/observe-filters.js';
import type { FlowFilter } from '../../filter/index.js';
import type { TextEdit } from '../../syntax/place.js';
import { addList, appendFilters, filterJson } from './insert-filter.js';

/**
 * The edits that put filters where a caret is, in the style of the place: behind the item of a list, or into the lists
 * of the exporter around it. Filters of a denylist go to the denylist beside. Where there is no place for filters, they
 * stand as JSON.
 */
export function pasteFilters(document: HubbleDocument, offset: number, lists: FilterLists): TextEdit[] {
  const place = placeAt(document, offset);
  return (place && intoPlace(place, offset, lists)) ?? [asJson(document, offset, lists)];
}

/** Where filters can be written. */
interface Place {
  /** The list, or the text, that the caret is in. */
  readonly list: Bound | undefined;
  /** The mapping whose keys are lists of filters; undefined for a list that stands alone. */
  readonly owner: Bound | undefined;
}

function placeAt(document: HubbleDocument, offset: number): Place | undefined {
  for (let at = locate(document, offset)?.bound ?? boundAt(document, offset)?.bound; at; at = at.parent) {
    const { field, type, list, parent } = at;
    if (holdsFilter(type) && list === (field.repeated === true)) {
      const written = parent && children(parent).findLast((child) => child.field === field);
      if (list || type.kind === 'json-text') return { list: written ?? at, owner: parent };
    }
    if (!list && filterFields(at).length > 0) return { list: undefined, owner: at };
  }
  return undefined;
}

/** The keys of a mapping that hold filters. */
function filterFields({ type }: Bound): readonly Field[] {
  if (holdsFilter(type)) return [];
  return (messageOf(type)?.fields ?? []).filter((field) => holdsFilter(field.type));
}

/** Undefined where one of the lists cannot be written to. */
function intoPlace(place: Place, offset: number, { allowlist, denylist }: FilterLists): TextEdit[] | undefined {
  // Filters of one list only are what the user wants to stand at the caret, on whichever list that is.
  const allowed = (denylist.length === 0 ? place.list : undefined) ?? listOf(place, false);
  const edits: TextEdit[] = [];
  for (const [filters, list, denied] of [
    [allowlist, allowed, false],
    [denylist, listOf(place, true), true],
  ] as const) {
    if (filters.length === 0) continue;
    const edit = list
      ? appendFilters(list, filters, list === place.list ? offset : undefined)
      : newList(place, denied, filters);
    if (!edit) return undefined;
    edits.push(edit);
  }
  const [first, second] = edits;
  // Two texts at one place are one edit, so that nobody has to know which of them comes first.
  if (first && second?.start === first.start) return [{ ...first, newText: first.newText + second.newText }];
  return edits;
}

/** The list of a side that is there. */
function listOf({ list, owner }: Place, denied: boolean): Bound | undefined {
  if (list && isDenyList(list.field.name) === denied) return list;
  return owner && children(owner).findLast(({ field, type }) => holdsFilter(type) && isDenyList(field.name) === denied);
}

/** The list of a side that is not there yet. */
function newList({ owner }: Place, denied: boolean, filters: readonly FlowFilter[]): TextEdit | undefined {
  const field = owner && filterFields(owner).find(({ name }) => isDenyList(name) === denied);
  return owner && field?.repeated ? addList(owner, field.name, field, filters) : undefined;
}

/** A filter on each line; behind the value that the caret is in, where that is a filter that stands alone. */
function asJson(document: HubbleDocument, offset: number, { allowlist, denylist }: FilterLists): TextEdit {
  const [allowed, denied] = [allowlist, denylist].map((list) => list.map(filterJson));
  const json = denied?.length ? JSON.stringify({ allowlist: allowed, denylist: denied }) : (allowed ?? []).join('\n');
  const alone = document.kind === 'flow-filter' ? boundAtRoot(document, offset) : undefined;
  const at = alone?.value?.span.end;
  return at === undefined
    ? { start: offset, end: offset, newText: json }
    : { start: at, end: at, newText: `\n${json}` };
}

function boundAtRoot(document: HubbleDocument, offset: number): Bound | undefined {
  return document.parts({ start: offset, end: offset }).find(({ parent, type }) => !parent && holdsFilter(type));
}
