import type { Field, Message } from '../schema/field.js';
import { BARE_FILTER, BARE_FILTER_LIST, CLI_CONFIG_KEYS } from '../schema/files.js';
import type { Kind } from '../schema/kinds.js';
import { fieldOf, message } from '../schema/messages.js';
import type { Cursor } from '../syntax/cursor.js';

/** What the root of a document was taken for. */
export interface Recognised {
  readonly kind: Kind;
  /** The field that the root is the value of. */
  readonly field: Field;
}

const root = (name: string): Field => ({ name: '', type: { kind: 'message', message: name }, doc: '', since: '1.14' });
const HELM_VALUES = root('HelmValues');
const FILTER_LISTS = root('FilterLists');
const FLOW = root('Flow');
const FLOW_RESPONSE = root('GetFlowsResponse');

/** Keys of a FlowFilter that other formats use as well: they do not make a mapping a filter. */
const COMMON_FILTER_KEYS = new Set(['uuid', 'protocol', 'reply', 'interface', 'encrypted', 'verdict', 'event_type']);

/** Keys that together tell a flow from other JSON. */
const FLOW_MARKS = [
  'verdict',
  'ethernet',
  'IP',
  'l4',
  'Type',
  'event_type',
  'traffic_direction',
  'trace_observation_point',
  'is_reply',
  'Summary',
  'drop_reason_desc',
  'node_name',
];

/** Tells by its content what the root of a document is; by the first that fits, undefined for everything foreign. */
export function recognise(value: Cursor): Recognised | undefined {
  if (isHelmValues(value)) return { kind: 'helm-values', field: HELM_VALUES };
  const lists = filterListsKind(value);
  if (lists) return { kind: lists, field: FILTER_LISTS };
  if (isFilterTextList(value)) return { kind: 'raw-filters', field: BARE_FILTER_LIST };
  const flow = flowField(value);
  if (flow) return { kind: 'flows', field: flow };
  if (isFilter(value)) return { kind: 'flow-filter', field: BARE_FILTER };
  return undefined;
}

function isHelmValues(value: Cursor): boolean {
  const exporters = value.get('hubble')?.get('export');
  return exporters?.get('static')?.node.kind === 'map' || exporters?.get('dynamic')?.node.kind === 'map';
}

/** `allowlist:` and `denylist:` as the CLI prints them, or among the other settings of its configuration file. */
function filterListsKind(value: Cursor): Kind | undefined {
  const names = value.entries().map((entry) => entry.name);
  if (!names.includes('allowlist') && !names.includes('denylist')) return undefined;
  if (!names.every((name) => CLI_CONFIG_KEYS.has(name.toLowerCase()))) return undefined;
  const lists = [value.get('allowlist'), value.get('denylist')];
  if (names.some((name) => name !== 'allowlist' && name !== 'denylist')) return 'cli-config';
  return lists.some((list) => list && holdsFilterText(list)) ? 'raw-filters' : undefined;
}

function isFilterTextList(value: Cursor): boolean {
  return value.node.kind === 'seq' && holdsFilterText(value);
}

function holdsFilterText(list: Cursor): boolean {
  return list.items().some((item) => {
    if (item.node.kind === 'map') return isFilter(item);
    if (!item.string?.trimStart().startsWith('{')) return false;
    const inner = item.embedded('json');
    return inner !== undefined && isFilter(inner);
  });
}

/** A mapping with the keys of a FlowFilter, at least one of which means it can be nothing else. */
function isFilter(value: Cursor): boolean {
  const filter = message('FlowFilter');
  const entries = value.entries();
  const known = entries.filter((entry) => fieldOf(filter, entry.name));
  if (known.length * 2 <= entries.length) return false;
  return known.some(({ name, value: inner }) => {
    if (fieldOf(filter, name)?.name === 'event_type') return isEventTypeList(inner, known.length === entries.length);
    return !COMMON_FILTER_KEYS.has(name);
  });
}

/** @param whenEmpty The answer for a list that nothing has been written in yet. */
function isEventTypeList(value: Cursor | undefined, whenEmpty: boolean): boolean {
  if (!value) return whenEmpty;
  const entries = value.node.kind === 'seq' ? value.items() : [value];
  if (entries.length === 0) return whenEmpty;
  return entries.every((entry) => isEventType(entry, message('EventTypeFilter')));
}

function isEventType(value: Cursor, of: Message): boolean {
  return value.node.kind === 'map' && value.entries().every((entry) => startsField(of, entry.name));
}

/** Half-typed keys count: `{"ty` is about to be an event type. */
function startsField(of: Message, name: string): boolean {
  return of.fields.some((field) => field.name.startsWith(name) || field.alias?.startsWith(name));
}

function isFlow(value: Cursor): boolean {
  const entries = value.entries();
  const marks = entries.filter((entry) => FLOW_MARKS.includes(entry.name));
  const eventType = value.get('event_type') ?? value.get('eventType');
  if (eventType && isEventType(eventType, message('CiliumEventType'))) {
    const flow = message('Flow');
    return marks.length >= 2 || entries.every((entry) => fieldOf(flow, entry.name));
  }
  return eventType === undefined && marks.length >= 4;
}

/** A flow in the wrapper that hubble writes, a bare one as other programs keep it, or an array of either. */
function flowField(value: Cursor): Field | undefined {
  const [first] = value.items();
  const member = first && flowField(first);
  if (member) return member.repeated ? undefined : { ...member, repeated: true };
  const wrapped = value.get('flow');
  if (wrapped && isFlow(wrapped)) return FLOW_RESPONSE;
  return isFlow(value) ? FLOW : undefined;
}
