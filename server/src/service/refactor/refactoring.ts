import { walk, type Bound } from '../../document/bound.js';
import type { HubbleDocument } from '../../document/hubble-document.js';
import type { Cursor } from '../../syntax/cursor.js';
import type { MapNode, Span } from '../../syntax/node.js';
import type { TextEdit } from '../../syntax/place.js';

/** A change that mends nothing: the file says the same in another way, or what its title says. */
export interface Refactoring {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A filter, with its mapping. */
export interface Filter {
  readonly bound: Bound;
  readonly value: Cursor;
  readonly map: MapNode;
}

/** The filters that a part of the file is in. */
export function filtersAt(document: HubbleDocument, within: Span): Filter[] {
  return document
    .parts(within)
    .flatMap((part) => [...walk(part, within)])
    .flatMap((bound) => {
      const { type, list, value } = bound;
      const isFilter = type.kind === 'message' && type.message === 'FlowFilter' && !list;
      return isFilter && value?.node.kind === 'map' ? [{ bound, value, map: value.node }] : [];
    });
}

/** Whether a part of the file is written as it is read: no quotes around it have escapes in it. */
export function isVerbatim(document: HubbleDocument, value: Cursor): boolean {
  const { start, end } = value.span;
  const blank = /\s+/g;
  return document.slice(start, end).replace(blank, ' ') === value.source.replace(blank, ' ');
}
