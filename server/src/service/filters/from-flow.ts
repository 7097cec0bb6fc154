import { formatFilter, type Flow, type FlowFilter } from '../../filter/index.js';
import { DROPPED } from '../../filter/verdicts.js';
import { cliSelector } from '../../tables/cli-selector.js';
import { readFilters } from './readable.js';

/** A filter that takes a flow, and others like it. */
export interface FilterOffer {
  /** What of the flow it asks for. */
  readonly label: string;
  readonly filter: FlowFilter;
}

/** Filters that are made from a flow, each of which takes it. */
export function filtersFromFlow(flow: Flow): FilterOffer[] {
  const offers: FilterOffer[] = [];
  const { drop_reason_desc: reason } = flow;
  if (flow.verdict === DROPPED) {
    const filter = {
      verdict: [DROPPED],
      ...(reason !== undefined && { drop_reason_desc: [reason] }),
    };
    offers.push({ label: 'Its drop', filter });
  }
  const ends = { ...endOf(flow, 'source'), ...endOf(flow, 'destination') };
  if (Object.keys(ends).length > 0) {
    offers.push({ label: 'Its pods, direction and port', filter: { ...ends, ...directionOf(flow), ...portOf(flow) } });
  }
  const { type, sub_type: subType = 0 } = flow.event_type ?? {};
  if (type !== undefined && type !== 0) {
    const filter = { event_type: [{ type, match_sub_type: true, sub_type: subType }] };
    offers.push({ label: `Its event type, ${cliSelector(type, subType)}`, filter });
  }
  // Not so where the flow says what cannot be, such as port 131115.
  return offers.filter(({ filter }) => readFilters({ allow: [formatFilter(filter)], deny: [] })?.passes({ flow }));
}

type Side = 'source' | 'destination';

/** An end by its pod, else by a name, else by its address. */
function endOf(flow: Flow, side: Side): FlowFilter {
  const { namespace, pod_name: pod } = flow[side] ?? {};
  if (pod !== undefined) return { [`${side}_pod`]: [`${namespace ?? ''}/${pod}`] };
  const [name] = flow[`${side}_names`] ?? [];
  if (name !== undefined) return { [`${side}_fqdn`]: [name] };
  const address = flow.IP?.[side];
  return address === undefined ? {} : { [`${side}_ip`]: [address] };
}

function directionOf({ traffic_direction: direction = 0 }: Flow): FlowFilter {
  return direction === 0 ? {} : { traffic_direction: [direction] };
}

/** The port of the service: a reply comes from it. */
function portOf({ l4, is_reply: reply }: Flow): FlowFilter {
  const side = reply?.value === true ? 'source_port' : 'destination_port';
  for (const protocol of ['TCP', 'UDP', 'SCTP'] as const) {
    const port = l4?.[protocol]?.[side];
    if (port !== undefined) return { protocol: [protocol.toLowerCase()], [side]: [String(port)] };
  }
  return {};
}
