import type { ValueType } from '../schema/field.js';
import { children, type Bound } from './bound.js';
import type { HubbleDocument } from './hubble-document.js';
import { jsonOf } from './json-of.js';

/** A filter as a file has it. */
export interface WrittenFilter {
  /** The filter, or the text that holds any number of them. */
  readonly bound: Bound;
  /** As JSON, which may be none. */
  readonly text: string;
  /** Offset in the file. */
  readonly start: number;
  /** The key of its list. */
  readonly list: string;
}

/** Filters that work together. */
export interface FilterGroup {
  /** The name of an exporter or metric of a list; else `static`, or `filters` where no exporter is. */
  readonly name: string;
  /** The mapping of the exporter or metric; undefined where the filters belong to none. */
  readonly owner: Bound | undefined;
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
  if (!list && isExporter(type)) groupOf(bound, root, groups);
  if (list || !holdsFilter(type)) {
    for (const child of children(bound)) collect(child, root, groups);
    return;
  }
  const { allow, deny } = groupOf(bound, root, groups);
  const side = isDenyList(field.name) ? deny : allow;
  side.push({
    bound,
    get text() {
      return filterText(bound);
    },
    get start() {
      return value.span.start;
    },
    list: field.name,
  });
}

/** Whether the filters of a list of this name are those of what is left out. */
export function isDenyList(name: string): boolean {
  return /^(?:deny|exclude)|denylist$/i.test(name);
}

/**
 * The JSON of a filter, or of a text that holds filters. In the dynamic exporter a filter that is null takes
 * everything.
 */
export function filterText({ type, value }: Bound): string {
  if (!value) return '';
  if (type.kind === 'json-text') return value.string ?? jsonOf(value);
  if (value.scalar?.value === null) return '{}';
  return value.tree.language === 'json' ? value.source : jsonOf(value);
}

/** Members of a list that have filters of their own. */
const NAMED: readonly string[] = ['FlowLog', 'DynamicMetric'];
const STATIC = 'hubble.export.static';

function isExporter(type: ValueType): boolean {
  return type.kind === 'message' && (NAMED.includes(type.message) || type.message === STATIC);
}

/** Whether a value is a filter, or a text that holds filters. */
export function holdsFilter(type: ValueType): boolean {
  if (type.kind === 'json-text') return holdsFilter(type.of);
  return type.kind === 'message' && type.message === 'FlowFilter';
}

function groupOf(bound: Bound, root: string, groups: Map<string, FilterGroup>): FilterGroup {
  const { key, name, owner } = ownerOf(bound, root);
  const known = groups.get(key) ?? { name, owner, allow: [], deny: [] };
  groups.set(key, known);
  return known;
}

function ownerOf(bound: Bound, root: string): Pick<FilterGroup, 'name' | 'owner'> & { readonly key: string } {
  for (let at: Bound | undefined = bound; at; at = at.parent) {
    if (at.list || at.type.kind !== 'message') continue;
    const { message } = at.type;
    if (NAMED.includes(message)) {
      const name = at.value?.get('name')?.scalar?.value;
      return { key: `${at.value?.span.start}`, name: String(name ?? 'without a name'), owner: at };
    }
    if (message === 'FlowFilter' || message === 'FilterLists') continue;
    return { key: `${root} static`, name: 'static', owner: message === STATIC ? at : undefined };
  }
  return { key: 'filters', name: 'filters', owner: undefined };
}
