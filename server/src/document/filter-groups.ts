import { children, type Bound } from './bound.js';
import type { HubbleDocument } from './hubble-document.js';
import type { ValueType } from '../schema/field.js';
import type { Cursor } from '../syntax/cursor.js';
import { jsonOf } from './json-of.js';

/** A filter as a file has it: JSON, which may be none, and where it stands. */
export interface WrittenFilter {
  readonly text: string;
  /** Offset in the file. */
  readonly start: number;
  /** The key of its list. */
  readonly list: string;
}

/** Filters that work together. */
export interface FilterGroup {
  /** The name of an exporter of the dynamic exporter; else `static`, or `filters` where no exporter is. */
  readonly name: string;
  readonly allow: WrittenFilter[];
  readonly deny: WrittenFilter[];
}

/** The groups of filters in a file, in order, exporters without a filter among them. */
export function filterGroups(document: HubbleDocument): FilterGroup[] {
  const groups = new Map<string, FilterGroup>();
  for (const part of document.parts()) collect(part, `${part.value?.span.start ?? 0}`, groups);
  return [...groups.values()];
}

function collect(bound: Bound, root: string, groups: Map<string, FilterGroup>): void {
  const { type, value, list, field } = bound;
  if (!value) return;
  const isExporter = type.kind === 'message' && EXPORTERS.includes(type.message) && !list;
  if (isExporter) groupOf(bound, root, groups);
  if (list || !holdsFilter(type)) {
    for (const child of children(bound)) collect(child, root, groups);
    return;
  }
  const { allow, deny } = groupOf(bound, root, groups);
  const text = textOf(type, value);
  const side = /^(?:deny|exclude)|denylist$/i.test(field.name) ? deny : allow;
  side.push({ text, start: value.span.start, list: field.name });
}

/** In the dynamic exporter a filter that is null takes everything. */
function textOf(type: ValueType, value: Cursor): string {
  if (type.kind === 'json-text') return value.string ?? jsonOf(value);
  return value.scalar?.value === null ? '{}' : jsonOf(value);
}

const FLOW_LOG = 'FlowLog';
const EXPORTERS: readonly string[] = [FLOW_LOG, 'hubble.export.static'];

/** A filter, or a text that holds filters. */
function holdsFilter(type: ValueType): boolean {
  if (type.kind === 'json-text') return holdsFilter(type.of);
  return type.kind === 'message' && type.message === 'FlowFilter';
}

function groupOf(bound: Bound, root: string, groups: Map<string, FilterGroup>): FilterGroup {
  const { key, name } = owner(bound, root);
  const known = groups.get(key) ?? { name, allow: [], deny: [] };
  groups.set(key, known);
  return known;
}

function owner(bound: Bound, root: string): { readonly key: string; readonly name: string } {
  for (let at: Bound | undefined = bound; at; at = at.parent) {
    if (at.list || at.type.kind !== 'message') continue;
    const { message } = at.type;
    if (message === FLOW_LOG) {
      const name = at.value?.get('name')?.scalar?.value;
      return { key: `${at.value?.span.start}`, name: String(name ?? 'without a name') };
    }
    if (message === 'FlowFilter' || message === 'FilterLists') continue;
    return { key: `${root} static`, name: 'static' };
  }
  return { key: 'filters', name: 'filters' };
}
