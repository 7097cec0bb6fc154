import { children, type Bound } from '../document/bound.js';
import { filterGroups, filterText, type FilterGroup, type WrittenFilter } from '../document/filter-groups.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import type { Span } from '../syntax/node.js';
import { filterSummary } from './describe/filter-summary.js';
import type { FilterTexts } from './filters/readable.js';
import { plural } from './plural.js';

/** A place above which the number of matching flows is shown. */
export interface FlowLens {
  readonly span: Span;
  /** Name of the exporter, or what the filter asks for. */
  readonly name: string;
  /** What is counted: the flows that these filters let through. */
  readonly filters: FilterTexts;
}

/** More are no help. */
const MOST = 1_000;

/**
 * One lens for each exporter and each filter of a file, in the order of the text. A filter counts the flows that it
 * takes, on whichever list it is; an exporter those that its allowlist takes and its denylist does not. Logs have no
 * filters, and are not read for some.
 */
export function flowLenses(document: HubbleDocument): FlowLens[] {
  if (document.kind === 'flows') return [];
  return filterGroups(document)
    .flatMap((group) => [...ofGroup(group), ...[...group.allow, ...group.deny].flatMap(ofWritten)])
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .slice(0, MOST);
}

function ofGroup({ name, owner, allow, deny }: FilterGroup): FlowLens[] {
  const [first] = [...allow, ...deny].sort((a, b) => a.start - b.start);
  // Filters without an exporter around them make up one command or one agent; one alone is its own sum.
  const at = owner ?? (allow.length + deny.length > 1 && first ? listOf(first.bound) : undefined);
  const span = at?.key?.span ?? at?.value?.span;
  const texts = (list: readonly WrittenFilter[]): string[] => list.map(({ text }) => text);
  return span ? [{ span, name, filters: { allow: texts(allow), deny: texts(deny) } }] : [];
}

/** The list, or the key, that a filter stands under; undefined where there is no key. */
function listOf(bound: Bound): Bound | undefined {
  for (let at: Bound | undefined = bound; at; at = at.parent) if (at.key) return at;
  return undefined;
}

/** The filters in a text each have their own. */
function ofWritten({ bound }: WrittenFilter): FlowLens[] {
  const written = bound.type.kind === 'json-text' ? children(bound) : [bound];
  return written.flatMap((filter) => {
    const { value } = filter;
    const filters = { allow: [filterText(filter)], deny: [] };
    return value ? [{ span: value.span, name: filterSummary(value) || 'any flow', filters }] : [];
  });
}

/** What a lens says: `matches 12 of 409 flows in flows.jsonl`. */
export function countTitle(count: { matched: number; flows: number; isCapped: boolean }, log: string): string {
  const [matched, flows] = [count.matched, count.flows].map((number) => number.toLocaleString('en-US'));
  return `matches ${matched} of ${count.isCapped ? 'the first ' : ''}${flows} ${plural(count.flows, 'flow')} in ${log}`;
}
