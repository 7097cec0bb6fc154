import type { Bound } from '../../document/bound.js';
import type { Release } from '../../tables/release.js';
import { describeEventTypes } from './event-type-list.js';
import { describeField } from './field.js';
import { describeFilter } from './filter.js';
import { describeFlow } from './flow-line.js';
import { paragraphs } from './markdown.js';
import { describeTcpFlags } from './tcp-flags.js';

/** A flow by the line that `hubble observe` prints for it, then what it is. */
function flow(bound: Bound, release: Release): string {
  const line = bound.value && !bound.list ? describeFlow(bound.value) : undefined;
  return paragraphs(line, bound.key && describeField(bound, release));
}

/** A line of a log by the flow in it. */
function line(bound: Bound): string {
  const inner = bound.list ? undefined : bound.value?.get('flow');
  return paragraphs(inner && describeFlow(inner));
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
};

/** What a mapping, or a list of mappings, says as a whole. */
export function describeMessage(bound: Bound, release: Release): string | undefined {
  return bound.type.kind === 'message' ? BY_MESSAGE[bound.type.message]?.(bound, release) : undefined;
}
