import { children, type Bound } from '../../document/bound.js';
import type { Release } from '../../tables/release.js';
import { describeEventTypes } from './event-type-list.js';
import { describeField } from './field.js';
import { describeFilter } from './filter.js';
import { describeEvent, describeFlow } from './flow-line.js';
import { paragraphs } from './markdown.js';
import { describeTcpFlags } from './tcp-flags.js';
import { describeValue } from './value.js';

/** A flow by the line that `hubble observe` prints for it, then what it is. */
function flow(bound: Bound, release: Release): string {
  const line = bound.value && !bound.list ? describeFlow(bound.value) : undefined;
  return paragraphs(line, bound.key && describeField(bound, release));
}

/** A line of a log by the flow in it, or as it is printed; else by the kind of its event. */
function line(bound: Bound, release: Release): string {
  if (!bound.value || bound.list) return '';
  const inner = bound.value.get('flow');
  if (inner) return paragraphs(describeFlow(inner));
  return paragraphs(describeEvent(bound.value), ...children(bound).map((event) => kindOf(event, release)));
}

/** An event that is no flow, by the value that says what has happened. */
function event(bound: Bound, release: Release): string {
  if (bound.list) return '';
  const around = bound.parent?.value;
  return paragraphs(
    around && describeEvent(around),
    kindOf(bound, release),
    bound.key && describeField(bound, release),
  );
}

/** The fields that tell events of one message apart. */
const KINDS: readonly string[] = ['type', 'source', 'state_change'];

function kindOf(bound: Bound, release: Release): string | undefined {
  const kind = children(bound).find(({ field, type }) => KINDS.includes(field.name) && type.kind === 'enum');
  return kind && describeValue(kind, release);
}

/** Messages of which more can be said as a whole than that they have fields, by name. */
const BY_MESSAGE: Readonly<Record<string, (bound: Bound, release: Release) => string>> = {
  EventTypeFilter: describeEventTypes,
  CiliumEventType: describeEventTypes,
  TCPFlags: describeTcpFlags,
  FlowFilter: (bound) => describeFilter(bound),
  Flow: flow,
  GetFlowsResponse: line,
  ExportEvent: line,
  GetAgentEventsResponse: line,
  GetDebugEventsResponse: line,
  LostEvent: event,
  NodeStatusEvent: event,
  AgentEvent: event,
  DebugEvent: event,
};

/** What a mapping, or a list of mappings, says as a whole. */
export function describeMessage(bound: Bound, release: Release): string | undefined {
  return bound.type.kind === 'message' ? BY_MESSAGE[bound.type.message]?.(bound, release) : undefined;
}
