import { walk, type Bound } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import { matchesSubType } from '../document/event-type-entry.js';
import type { Span } from '../syntax/node.js';
import { eventTypeByName } from '../tables/event-types.js';
import { subType } from '../tables/sub-types.js';
import { below, dynamicLogs } from './below.js';
import { ofMessage } from './of-message.js';
import type { Problem, Rule } from './rule.js';

/** A setting that keeps events from being made. */
interface Silencer {
  readonly setting: Bound;
  readonly path: string;
  readonly type: number;
  /** Of its sub types, those alone that see a packet come in. */
  readonly received?: true;
}

const SWITCHES = [
  ['bpf.events.drop.enabled', 'bpf-events-drop-enabled', 'drop'],
  ['bpf.events.policyVerdict.enabled', 'bpf-events-policy-verdict-enabled', 'policy-verdict'],
  ['bpf.events.trace.enabled', 'bpf-events-trace-enabled', 'trace'],
  ['socketLB.tracing', 'trace-sock', 'trace-sock'],
] as const;

/** From the first of these on, no packet is reported when it comes in (TRACE_AGGREGATE_RX in bpf/lib/trace.h). */
const AGGREGATING = ['lowest', 'low', 'medium', 'max', 'maximum'];

export const eventsNotEmitted: Rule = {
  name: 'events-not-emitted',
  severity: 'warning',
  summary: 'A filter for events that the settings beside it keep Cilium from making.',
  why:
    'A filter can only find what the datapath reports. `bpf.monitorAggregation` from `lowest` on leaves out every `trace:from-*` ' +
    'event, `bpf.events.*.enabled: false` all events of a kind (since 1.16), `socketLB.tracing: false` those of sockets. Where ' +
    'these stand beside the filter, in the same values or the same ConfigMap, it is plain that the filter will find nothing.',
  kinds: ['helm-values', 'cilium-config'],
  about: ofMessage('HelmValues', 'CiliumConfig'),
  check(bound, { kind }) {
    const silencers = silencersIn(bound, kind === 'helm-values');
    if (silencers.length === 0) return [];
    return filterLists(bound).flatMap((list) => [...walk(list)].flatMap((inner) => silenced(inner, silencers)));
  },
};

function silencersIn(bound: Bound, isHelm: boolean): Silencer[] {
  const found: Silencer[] = [];
  for (const [helm, config, name] of SWITCHES) {
    const path = isHelm ? helm : config;
    const setting = below(bound, path);
    const type = eventTypeByName(name)?.number;
    if (setting && type !== undefined && isOff(setting)) found.push({ setting, path, type });
  }
  const path = isHelm ? 'bpf.monitorAggregation' : 'monitor-aggregation';
  const setting = below(bound, path);
  const trace = eventTypeByName('trace')?.number;
  if (setting && trace !== undefined && AGGREGATING.includes(setting.value?.string?.toLowerCase() ?? '')) {
    found.push({ setting, path, type: trace, received: true });
  }
  return found;
}

function isOff({ value }: Bound): boolean {
  return value?.scalar?.value === false || value?.string === 'false';
}

/** Lists whose filters are to find something; what a denied filter does not find does no harm. */
function filterLists(bound: Bound): Bound[] {
  return [
    below(bound, 'hubble.export.static.allowList'),
    below(bound, 'hubble-export-allowlist'),
    ...dynamicLogs(bound).map((log) => below(log, 'includeFilters')),
  ].filter((list) => list !== undefined);
}

function silenced(bound: Bound, silencers: readonly Silencer[]): Problem[] {
  if (bound.type.kind !== 'event-type' || bound.list || !bound.value) return [];
  const type = codeNumber(bound.value);
  const silencer = silencers.find((one) => one.type === type && (!one.received || seesReceived(bound, one.type)));
  const { setting, path } = silencer ?? {};
  const span: Span | undefined = setting?.value?.span ?? setting?.key?.span;
  if (!span || path === undefined) return [];
  const what = silencer?.received ? 'trace:from-* events' : 'events of this type';
  const message = `No ${what} are made with \`${path}: ${setting?.value?.source ?? ''}\`: this entry finds nothing.`;
  return [
    {
      span: bound.value.span,
      message,
      fixes: [],
      related: [{ span, message: 'The setting that leaves them out' }],
      ...(path.startsWith('socketLB') || path === 'trace-sock' ? { severity: 'info' as const } : {}),
    },
  ];
}

/** Whether an entry asks for a sub type that sees a packet come in. */
function seesReceived(type: Bound, number: number): boolean {
  const entry = type.parent;
  const sub = below(entry, 'sub_type');
  if (!sub?.value || !matchesSubType(sub)) return false;
  const wanted = codeNumber(sub.value);
  return wanted !== undefined && subType(number, wanted)?.hiddenByDefaultAggregation === true;
}
