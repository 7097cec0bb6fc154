import { quote } from '../../grammar/go-text.js';
import type { FlowFilter } from '../flow-filter.js';

/** Flags that must not stand together, in the order in which hubble looks (flows_filter.go, 1.19). */
const CONFLICTS: readonly (readonly string[])[] = [
  'from-fqdn from-ip ip fqdn from-namespace namespace from-all-namespaces all-namespaces',
  'from-fqdn from-ip ip fqdn from-pod pod',
  'to-fqdn to-ip ip fqdn to-namespace namespace to-all-namespaces all-namespaces',
  'to-fqdn to-ip ip fqdn to-pod pod',
  'to-pod namespace all-namespaces',
  'from-pod namespace all-namespaces',
  'to-service namespace all-namespaces',
  'from-service namespace all-namespaces',
  'label from-label',
  'label to-label',
  'service from-service',
  'service to-service',
  'port to-port',
  'port from-port',
  'identity to-identity',
  'identity from-identity',
  'workload to-workload',
  'workload from-workload',
  'encrypted unencrypted',
].map((group) => group.split(' '));

/** The first two flags that exclude each other; undefined when all may stand together. */
export function conflictOf(flags: ReadonlySet<string>): string | undefined {
  for (const group of CONFLICTS) {
    const [first, second] = group.filter((flag) => flags.has(flag));
    if (second !== undefined) return `filters --${first} and --${second} cannot be combined`;
  }
  return undefined;
}

/** The flags that must not stand beside one. */
export function conflictsOf(flag: string): readonly string[] {
  const others = CONFLICTS.filter((group) => group.includes(flag)).flat();
  return [...new Set(others)].filter((other) => other !== flag);
}

/** Namespaces that flags asked for, on either side, the source's and the destination's. */
export interface Namespaces {
  readonly either: readonly string[];
  readonly source: readonly string[];
  readonly destination: readonly string[];
}

/** What is wrong between namespaces, pods and services of one filter; empty when nothing is. */
export function namespaceConflicts(namespaces: Namespaces, filter: FlowFilter): string {
  const { source_pod: sourcePods = [], source_service: sourceServices = [] } = filter;
  const { destination_pod: destinationPods = [], destination_service: destinationServices = [] } = filter;
  return [
    ...[sourcePods, sourceServices, destinationPods, destinationServices].map((names) =>
      outside(namespaces.either, names),
    ),
    ...[sourcePods, sourceServices].map((names) => outside(namespaces.source, names)),
    ...[destinationPods, destinationServices].map((names) => outside(namespaces.destination, names)),
    inconsistent(sourcePods, sourceServices),
    inconsistent(destinationPods, destinationServices),
  ]
    .filter((problem) => problem !== undefined)
    .join('\n');
}

function namespaceOf(name: string): string {
  const slash = name.indexOf('/');
  return name.slice(0, Math.max(slash, 0));
}

function outside(namespaces: readonly string[], names: readonly string[]): string | undefined {
  for (const namespace of namespaces) {
    const name = names.find((each) => namespaceOf(each) !== '' && namespaceOf(each) !== namespace);
    if (name !== undefined) return `namespace conflict: ${quote(namespace)} does not contain ${quote(name)}`;
  }
  return undefined;
}

function inconsistent(pods: readonly string[], services: readonly string[]): string | undefined {
  for (const namespace of pods.map(namespaceOf)) {
    const service = namespace === '' ? undefined : services.find((each) => namespaceOf(each) !== namespace);
    if (service !== undefined) return `namespace of service ${quote(service)} conflict with pod ${quote(namespace)}`;
  }
  return undefined;
}
