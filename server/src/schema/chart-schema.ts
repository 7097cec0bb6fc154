import { compareReleases, type Release } from '../tables/release.js';
import type { Message } from './field.js';

/** The first chart with a `values.schema.json`. */
const FIRST: Release = '1.16';

/**
 * What templates read although the schema says nothing of it: keys that the chart's values.yaml has in comments alone,
 * or no more.
 */
const UNTYPED: ReadonlySet<string> = new Set([
  'hubble.eventBufferCapacity',
  'hubble.eventQueueSize',
  'hubble.lostEventSendInterval',
  'hubble.export.aggregationInterval',
  'hubble.export.fileCompress',
  'hubble.peerService.servicePort',
  'hubble.metrics.tls.server.mtls.name',
  'socketLB.tracing',
]);

/**
 * Keys that left values.yaml, and with it the schema, while templates go on reading them; with the last release that
 * has a type for them.
 */
const TYPED_UNTIL: ReadonlyMap<string, Release> = new Map([
  ['hubble.export.fileMaxBackups', '1.17'],
  ['hubble.export.fileMaxSizeMb', '1.17'],
]);

/**
 * Whether Helm refuses to install the chart where a value has another type than the schema of the chart declares
 * (install/kubernetes/cilium/values.schema.json, 1.16 and later; it allows unknown keys).
 *
 * @param owner The mapping of values that the key stands in.
 */
export function hasTypeInChart(owner: Message | undefined, key: string, release: Release): boolean {
  if (!owner || !/^(?:hubble|bpf|socketLB|debug)\b/.test(owner.name) || owner.name.includes('ecurityContext'))
    return false;
  const path = `${owner.name}.${key}`;
  const last = TYPED_UNTIL.get(path);
  const isGone = last !== undefined && compareReleases(release, last) > 0;
  return compareReleases(release, FIRST) >= 0 && !UNTYPED.has(path) && !isGone;
}
