import type { Field, Message } from '../schema/field.js';
import { enumType, fieldOf, message } from '../schema/messages.js';
import type { Cursor } from '../syntax/cursor.js';
import { isEventType } from './recognise-filters.js';
import { rootField } from './recognised.js';

/** Keys that together tell a flow from other JSON. */
const FLOW_MARKS = new Set([
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
]);

const FLOW = rootField('Flow');
const FLOW_LINE = rootField('GetFlowsResponse');

/** What has every key that a line may have: the lines of an array need not be of one kind. */
const ANY_LINE = rootField('ExportEvent');

/** How many lines of an array are looked at. */
const FIRST = 50;

/** The key that tells what a line holds, and the message of such a line. */
const LINES: readonly (readonly [key: string, field: Field])[] = [
  ['flow', FLOW_LINE],
  ['node_status', rootField('GetFlowsResponse')],
  ['lost_events', rootField('GetFlowsResponse')],
  ['agent_event', rootField('GetAgentEventsResponse')],
  ['debug_event', rootField('GetDebugEventsResponse')],
];

/** One field for an array of each: what is known of its members is kept by their field. */
const ARRAYS: ReadonlyMap<Field, Field> = new Map(
  [FLOW, ANY_LINE, ...LINES.map(([, field]) => field)].map((field) => [field, { ...field, repeated: true }]),
);

/**
 * What `hubble observe -o json` and the exporter write: a flow, a lost event, an agent or debug event or the status of
 * nodes, each in its wrapper, a flow without one as other programs keep it, or an array of these.
 */
export function flowField(value: Cursor): Field | undefined {
  const [first, ...others] = value.items().slice(0, FIRST);
  const member = first && flowField(first);
  if (member?.repeated) return undefined;
  if (member) return ARRAYS.get(others.some((other) => isOfAnother(other, member)) ? ANY_LINE : member);
  return lineField(value) ?? (isFlow(value) ? FLOW : undefined);
}

/**
 * What stands in a file that somebody has said to hold flows: lines, or a flow without its wrapper where a key of it
 * says so.
 */
export function toldFlowField(value: Cursor): Field {
  const isList = value.node.kind === 'seq';
  const first = isList ? value.items()[0] : value;
  const isBare = first?.names.some((name) => fieldOf(message('Flow'), name) && !fieldOf(RESPONSE, name)) === true;
  const field = isBare ? FLOW : FLOW_LINE;
  return (isList ? ARRAYS.get(field) : undefined) ?? field;
}

const RESPONSE = message('GetFlowsResponse');

function isOfAnother(line: Cursor, first: Field): boolean {
  const field = lineField(line);
  return field !== undefined && first !== FLOW && field !== first;
}

function lineField(value: Cursor): Field | undefined {
  if (value.node.kind !== 'map') return undefined;
  for (const [key, field] of LINES) {
    const owner = field.type.kind === 'message' ? message(field.type.message) : undefined;
    const inside = owner && fieldOf(owner, key);
    const held = value.get(key) ?? (inside?.alias === undefined ? undefined : value.get(inside.alias));
    if (!owner || !inside || !held) continue;
    if (key === 'flow') return isFlow(held) || (isOnly(value, owner) && isMaskedFlow(held)) ? field : undefined;
    return isOnly(value, owner) && inside.type.kind === 'message' && isMostly(held, message(inside.type.message))
      ? field
      : undefined;
  }
  return undefined;
}

function isOnly(value: Cursor, owner: Message): boolean {
  return value.names.every((name) => fieldOf(owner, name));
}

/** Other programs have agents and debug events, too: nearly every key must be one of Hubble's. */
function isMostly(value: Cursor, owner: Message): boolean {
  const { names } = value;
  const known = names.filter((name) => fieldOf(owner, name)).length;
  return known > 0 && known >= names.length - 1;
}

/**
 * A flow that a field mask left little of, such as the mask of the documentation: nothing but fields of Flow, with what
 * only Hubble writes.
 */
function isMaskedFlow(value: Cursor): boolean {
  if (value.node.kind !== 'map' || !isOnly(value, message('Flow'))) return false;
  const verdict = value.get('verdict')?.string;
  return (
    VERDICTS.values.some(({ name }) => name === verdict) ||
    [value.get('source'), value.get('destination')].some((endpoint) => endpoint && isPod(endpoint))
  );
}

const VERDICTS = enumType('Verdict');

function isPod(endpoint: Cursor): boolean {
  return isOnly(endpoint, message('Endpoint')) && endpoint.get('pod_name')?.string !== undefined;
}

function isFlow(value: Cursor): boolean {
  const { names } = value;
  const marks = names.filter((name) => FLOW_MARKS.has(name));
  const eventType = value.get('event_type') ?? value.get('eventType');
  if (eventType && isEventType(eventType, message('CiliumEventType'))) {
    const flow = message('Flow');
    return marks.length >= 2 || names.every((name) => fieldOf(flow, name));
  }
  return eventType === undefined && marks.length >= 4;
}
