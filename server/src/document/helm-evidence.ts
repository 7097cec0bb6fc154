import { fileMessage } from '../schema/files.js';
import { fieldOf } from '../schema/messages.js';
import type { Field } from '../schema/field.js';
import type { Cursor } from '../syntax/cursor.js';
import { metric } from '../tables/metrics.js';
import { isPlaceholder } from './placeholder.js';

/**
 * How much a key of a mapping says for values of the Cilium chart, by points. Keys that stand below `hubble:` count in
 * {@link HUBBLE_POINTS}; a mapping is taken for Cilium's values with {@link ENOUGH} points, and without a `hubble:` that
 * gives any of them with {@link ENOUGH_ALONE}.
 */
export const ENOUGH = 4;
export const ENOUGH_ALONE = 6;

/** What the name of a chart (`cilium`) beside the values, or a person, says for them. */
export const CERTAIN = ENOUGH_ALONE;

/** What the name of a key, a release or an object says for the values that it holds. */
export const NAMED = 3;

/** Keys of `hubble:` that count where their value has the type that the chart gives it. Any other key of it says little. */
export const HUBBLE_POINTS: Readonly<Record<string, number>> = {
  enabled: 1,
  relay: 3,
  ui: 1,
  tls: 1,
  metrics: 1,
  export: 1,
  listenAddress: 2,
  socketPath: 2,
  preferIpv6: 3,
  peerService: 3,
  redact: 3,
  dropEventEmitter: 3,
  eventBufferCapacity: 3,
  eventQueueSize: 3,
  lostEventSendInterval: 3,
  networkPolicyCorrelation: 3,
  skipUnknownCGroupIDs: 3,
};

/** A key of `hubble:` that the chart does not have, or whose value is of another type. */
const AGAINST = -1;

/** Other keys at the top of the chart's values (values.yaml, 1.14 to 1.19): its own, and those that other charts have too. */
export const CHART_POINTS: Readonly<Record<string, number>> = {
  kubeProxyReplacement: 3,
  k8sServiceHost: 2,
  k8sServicePort: 1,
  ipv4NativeRoutingCIDR: 3,
  ipv6NativeRoutingCIDR: 3,
  autoDirectNodeRoutes: 3,
  routingMode: 2,
  tunnelProtocol: 2,
  bgpControlPlane: 3,
  l2announcements: 3,
  enableIPv4Masquerade: 3,
  enableIPv6Masquerade: 3,
  policyEnforcementMode: 3,
  identityAllocationMode: 3,
  localRedirectPolicy: 2,
  ciliumEndpointSlice: 3,
  endpointRoutes: 2,
  egressGateway: 2,
  hostFirewall: 2,
  bandwidthManager: 3,
  clustermesh: 3,
  socketLB: 2,
  gatewayAPI: 2,
  ingressController: 1,
  upgradeCompatibility: 2,
  k8sClientRateLimit: 2,
  envoyConfig: 2,
  bpf: 2,
  cni: 1,
  ipam: 1,
  eni: 1,
  encryption: 1,
  l7Proxy: 2,
  nodePort: 1,
  externalIPs: 1,
  hostPort: 1,
  loadBalancer: 1,
  operator: 1,
  envoy: 1,
  cluster: 1,
  nodeinit: 2,
  rollOutCiliumPods: 3,
};

/** Whether a mapping holds values of the Cilium chart. `said` is what its surroundings say for it, in points. */
export function isCiliumValues(value: Cursor, said: number): boolean {
  if (value.node.kind !== 'map') return false;
  const { hubble, chart } = helmEvidence(value);
  if (hubble !== undefined && hubble + chart + said >= ENOUGH) return true;
  return (hubble ?? 0) >= 0 && chart + said >= ENOUGH_ALONE;
}

interface Evidence {
  /** Undefined without a `hubble:`. */
  readonly hubble: number | undefined;
  readonly chart: number;
}

function helmEvidence(value: Cursor): Evidence {
  let hubble: number | undefined;
  let chart = 0;
  for (const { name, value: inner } of value.entries()) {
    if (name === 'hubble') hubble = inner ? hubbleEvidence(inner) : 0;
    else if (Object.hasOwn(CHART_POINTS, name)) chart += CHART_POINTS[name] ?? 0;
  }
  return { hubble, chart };
}

function hubbleEvidence(hubble: Cursor): number | undefined {
  const owner = fileMessage('hubble');
  if (!owner) return undefined;
  if (hubble.node.kind === 'scalar' && hubble.node.value === null) return 0;
  if (hubble.node.kind !== 'map') return isPlaceholder(hubble) ? 0 : undefined;
  let points = 0;
  for (const { name, key, value } of hubble.entries()) {
    const field = fieldOf(owner, name);
    if (!field) points += isPlaceholder(key) || isStartOf(name, owner.fields) ? 0 : AGAINST;
    else if (value && !isPlaceholder(value)) points += pointsOf(field, value);
  }
  return points;
}

/** Half-typed keys say nothing against. */
function isStartOf(name: string, fields: readonly Field[]): boolean {
  return fields.some((field) => field.name.startsWith(name));
}

function pointsOf(field: Field, value: Cursor): number {
  if (field.name === 'export' && isExporter(value)) return ENOUGH;
  if (field.name === 'metrics' && isMetrics(value)) return ENOUGH;
  return hasShape(field, value) ? (HUBBLE_POINTS[field.name] ?? 0) : AGAINST;
}

function isExporter(value: Cursor): boolean {
  return value.get('static')?.node.kind === 'map' || value.get('dynamic')?.node.kind === 'map';
}

function isMetrics(value: Cursor): boolean {
  const entries = value.get('enabled')?.items() ?? [];
  return entries.some((entry) => metric(/^[^:;]*/.exec(entry.string ?? '')?.[0] ?? '') !== undefined);
}

/** Whether a value is of the kind that the field takes; for a mapping, whether it has a key of it, or none at all. */
function hasShape({ type, repeated }: Field, value: Cursor): boolean {
  const { node } = value;
  if (node.kind === 'scalar' && node.value === null) return true;
  if (repeated) return node.kind === 'seq';
  if (type.kind === 'message') {
    const owner = fileMessage(type.message);
    const entries = value.entries();
    if (node.kind !== 'map' || !owner) return false;
    return owner.rest !== undefined || entries.length === 0 || entries.some(({ name }) => fieldOf(owner, name));
  }
  if (type.kind === 'scalar' && type.scalar === 'bool') return typeof value.scalar?.value === 'boolean';
  return node.kind === 'scalar';
}
