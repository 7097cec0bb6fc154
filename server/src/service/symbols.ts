import { children, messageOf, type Bound } from '../document/bound.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import type { Span } from '../syntax/node.js';
import { flowLine } from './describe/flow-line.js';
import { filterSummary } from './describe/filter-summary.js';

/** What kind of thing a symbol is, as LSP numbers it (SymbolKind). */
const SYMBOL_KIND = { module: 2, object: 19, event: 24, function: 12 } as const;

/** An entry of the outline of a file. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: (typeof SYMBOL_KIND)[keyof typeof SYMBOL_KIND];
  readonly span: Span;
  readonly children: readonly DocumentSymbol[];
}

/** How many entries an outline has at most, and how far into a file they are looked for, in UTF-16 units. */
const MOST = 2_000;
const FAR_ENOUGH = 2_000_000;

type Named = Pick<DocumentSymbol, 'name' | 'detail' | 'kind'>;

/** What has an entry of its own, by the message that it is. */
const SYMBOLS: Readonly<Record<string, (bound: Bound) => Named>> = {
  'hubble.export.static': () => ({ name: 'static exporter', detail: '', kind: SYMBOL_KIND.module }),
  FlowLog: (bound) => ({ ...named(bound, 'flow log'), kind: SYMBOL_KIND.module }),
  DynamicMetric: (bound) => ({ ...named(bound, 'metric'), kind: SYMBOL_KIND.module }),
  FlowFilter: (bound) => ({
    name: filterName(bound),
    detail: bound.field.name,
    kind: SYMBOL_KIND.function,
  }),
  Flow: (bound) => ({
    name: (bound.value && flowLine(bound.value)) ?? 'flow',
    detail: '',
    kind: SYMBOL_KIND.event,
  }),
  LostEvent: (bound) => other(`${textAt(bound, 'num_events_lost')} events lost`, textAt(bound, 'source')),
  NodeStatusEvent: (bound) => other(textAt(bound, 'state_change'), namesIn(bound)),
  AgentEvent: (bound) => other(textAt(bound, 'type'), 'agent event'),
  DebugEvent: (bound) => other(textAt(bound, 'type'), textAt(bound, 'message')),
};

/** An event that is no flow. */
function other(name: string, detail: string): Named {
  return { name: name.trim() || 'event', detail, kind: SYMBOL_KIND.event };
}

function textAt({ value }: Bound, key: string): string {
  return String(value?.get(key)?.scalar?.value ?? '');
}

function namesIn({ value }: Bound): string {
  return (value?.get('node_names')?.items() ?? []).flatMap(({ string }) => string ?? []).join(', ');
}

function filterName({ value }: Bound): string {
  const summary = value ? filterSummary(value) : '';
  return summary === '' ? 'any flow' : summary;
}

/** The exporters, metrics, filters and flows of a file, in order; what is beyond the limit is only said to be there. */
export function documentSymbols(document: HubbleDocument): DocumentSymbol[] {
  const room = { left: MOST };
  const found = document.parts({ start: 0, end: FAR_ENOUGH }).flatMap((part) => symbolsOf(part, room));
  const last = found.at(-1);
  if (room.left > 0 || !last) return found;
  const note = { name: '…', detail: `the first ${MOST} are listed`, kind: SYMBOL_KIND.object, children: [] };
  return [...found, { ...note, span: { start: last.span.end, end: last.span.end } }];
}

function symbolsOf(bound: Bound, room: { left: number }): DocumentSymbol[] {
  const name = bound.list ? undefined : messageOf(bound.type)?.name;
  const make = name === undefined ? undefined : SYMBOLS[name];
  if (!bound.value || room.left <= 0) return [];
  if (!make) return children(bound).flatMap((child) => symbolsOf(child, room));
  room.left -= 1;
  const own = make(bound);
  const inner = own.kind === SYMBOL_KIND.module ? children(bound).flatMap((child) => symbolsOf(child, room)) : [];
  return [{ ...own, span: bound.value.span, children: inner }];
}

function named(bound: Bound, fallback: string): Pick<DocumentSymbol, 'name' | 'detail'> {
  return { name: textAt(bound, 'name') || fallback, detail: textAt(bound, 'filePath') };
}
