import { DROP_REASONS, NON_DROP_REASONS } from '../../tables/data/drop-reasons.js';
import { POLICY_MATCH_TYPES } from '../../tables/data/policy-match-types.js';
import { SOCKET_POINTS } from '../../tables/data/socket-points.js';
import { TRACE_POINTS } from '../../tables/data/trace-points.js';
import { CAPTURE, DROP, POLICY_VERDICT, TRACE, TRACE_SOCK } from '../../tables/event-type-numbers.js';
import { identity } from '../../tables/identities.js';
import { existsIn, LATEST } from '../../tables/release.js';
import type { Flow, Layer7, Policy } from '../flow.js';
import { enumText } from '../protojson/enums.js';
import { paint, type Color } from './colors.js';
import type { OutputOptions } from './output-options.js';

/** The parts of a printed flow (hubble/pkg/printer/printer.go and pkg/monitor/api, 1.19). */

const INGRESS = 1;
const EGRESS = 2;

/** Reserved identities with a number above this one have no name of their own. */
const LAST_NAMED_IDENTITY = 10;

/** An identity by its name, or as a number. */
export function identityText(number = 0, { color }: OutputOptions): string {
  const named = number <= LAST_NAMED_IDENTITY ? identity(number)?.name : undefined;
  return paint(named === undefined ? unnamedIdentity(number) : `(${named})`, 'magenta', color);
}

function unnamedIdentity(number: number): string {
  return `(ID:${number})`;
}

/** What happened: the L7 record, the observation point, the drop reason, the policy's match. */
export function typeText(flow: Flow): string {
  if (flow.l7) return layer7Text(flow.l7);
  const { type = 0, sub_type: subType = 0 } = flow.event_type ?? {};
  switch (type) {
    case DROP:
      return dropText(subType & 0xff);
    case CAPTURE:
      return enumText('DebugCapturePoint', flow.debug_capture_point);
    case TRACE:
      return TRACE_POINTS.find(({ number }) => number === (subType & 0xff))?.name ?? String(subType & 0xff);
    case POLICY_VERDICT:
      return `policy-verdict:${matchText(flow.policy_match_type)} ${enumText('TrafficDirection', flow.traffic_direction)}`;
    case TRACE_SOCK:
      return (
        SOCKET_POINTS.find(({ number }) => number === (flow.sock_xlate_point ?? 0))?.name ??
        String(flow.sock_xlate_point)
      );
    default:
      return 'UNKNOWN';
  }
}

function layer7Text({ type, dns, http, kafka }: Layer7): string {
  const kind = enumText('L7FlowType', type).toLowerCase();
  if (http) return `http-${kind}`;
  if (dns) return `dns-${kind} ${dns.observation_source ?? ''}`;
  return `${kafka ? 'kafka' : 'l7'}-${kind}`;
}

function dropText(reason: number): string {
  const row = [...DROP_REASONS, ...NON_DROP_REASONS].find((each) => each.number === reason && existsIn(LATEST, each));
  return row?.monitorText ?? `${reason}, 0`;
}

function matchText(match = 0): string {
  return POLICY_MATCH_TYPES.find(({ number }) => number === match)?.name ?? 'unknown';
}

const VERDICTS: ReadonlyMap<number, readonly [color: Color, ofPolicy?: string]> = new Map([
  [1, ['green', 'ALLOWED']],
  [5, ['green', 'ALLOWED']],
  [2, ['red', 'DENIED']],
  [3, ['red', 'DENIED']],
  [4, ['yellow', 'AUDITED']],
  [6, ['yellow']],
  [7, ['yellow']],
]);

/** A policy verdict has words of its own, and may name the policies. */
export function verdictText(flow: Flow, options: OutputOptions): string {
  const { verdict = 0 } = flow;
  const [color, ofPolicy] = VERDICTS.get(verdict) ?? [];
  const isPolicy = flow.event_type?.type === POLICY_VERDICT && ofPolicy !== undefined;
  const text = isPolicy ? ofPolicy + policiesText(flow, ofPolicy, options) : enumText('Verdict', verdict);
  return color ? paint(text, color, options.color) : text;
}

function policiesText(flow: Flow, verdict: string, { policyNames }: OutputOptions): string {
  if (!policyNames) return '';
  // Hubble passes over a policy without a kind.
  const names = decidedBy(flow, verdict).flatMap(({ name, kind }) => (name && kind ? [`${name} (${kind})`] : []));
  return names.length === 0 ? '' : ` BY ${names.join(', ')}`;
}

function decidedBy(flow: Flow, verdict: string): readonly Policy[] {
  const { traffic_direction: direction } = flow;
  if (verdict === 'ALLOWED') {
    return (direction === INGRESS ? flow.ingress_allowed_by : direction === EGRESS ? flow.egress_allowed_by : []) ?? [];
  }
  if (verdict !== 'DENIED') return [];
  return (direction === INGRESS ? flow.ingress_denied_by : direction === EGRESS ? flow.egress_denied_by : []) ?? [];
}

/** The summary of the flow, with its IP trace id and how its ends were authenticated where it says so. */
export function summaryText(flow: Flow, { color }: OutputOptions): string {
  const { Summary: text = '', auth_type: auth = 0, ip_trace_id: trace } = flow;
  const summary = trace?.trace_id === undefined ? text : `IP Trace ID: ${trace.trace_id}; ${text}`;
  if (auth === 0) return summary;
  const name = enumText('AuthType', auth);
  return `${summary}; Auth: ${paint(name, name === 'TEST_ALWAYS_FAIL' ? 'red' : 'green', color)}`;
}
