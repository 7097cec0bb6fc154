import { parseNamespacedPrefix } from '../../grammar/namespaced-name.js';
import type { Endpoint, Flow } from '../flow.js';
import type { WorkloadFilter } from '../flow-filter.js';
import { buildError, valueOf, type Builder, type FlowTest } from './builder.js';

/** Filters on what stands at either end of a flow (identity.go, k8s.go, workload.go, cluster_name.go; 1.19). */

type EndpointOf = (flow: Flow | undefined) => Endpoint | undefined;

const source: EndpointOf = (flow) => flow?.source;
const destination: EndpointOf = (flow) => flow?.destination;

/** One of the numbers; an end that is not known has none, not even 0. */
export const buildIdentity: Builder = (filter) => [
  ...identityTests(filter.source_identity, source),
  ...identityTests(filter.destination_identity, destination),
];

function identityTests(identities: readonly number[] | undefined, endpointOf: EndpointOf): FlowTest[] {
  if (!identities) return [];
  return [
    (flow) => {
      const endpoint = endpointOf(flow);
      return endpoint !== undefined && identities.includes(endpoint.identity ?? 0);
    },
  ];
}

/** The namespace and the start of the name. */
export const buildPod: Builder = (filter) => [
  ...nameTests(filter.source_pod, (flow) => [flow?.source?.namespace, flow?.source?.pod_name], ''),
  ...nameTests(filter.destination_pod, (flow) => [flow?.destination?.namespace, flow?.destination?.pod_name], ''),
];

/** The namespace and the start of the name, as of pods. */
export const buildService: Builder = (filter) => [
  ...nameTests(
    filter.source_service,
    (flow) => [flow?.source_service?.namespace, flow?.source_service?.name],
    'invalid source service filter: ',
  ),
  ...nameTests(
    filter.destination_service,
    (flow) => [flow?.destination_service?.namespace, flow?.destination_service?.name],
    'invalid destination service filter: ',
  ),
];

function nameTests(
  texts: readonly string[] | undefined,
  nameOf: (flow: Flow | undefined) => readonly [namespace: string | undefined, name: string | undefined],
  errorPrefix: string,
): FlowTest[] {
  if (!texts) return [];
  const wanted = texts.map((text) => valueOf(parseNamespacedPrefix(text), errorPrefix));
  return [
    (flow) => {
      const [namespace = '', name = ''] = nameOf(flow);
      if (namespace === '' && name === '') return false;
      return wanted.some(
        (want) => (want.namespace === undefined || want.namespace === namespace) && name.startsWith(want.prefix),
      );
    },
  ];
}

/** Name and kind of one of the workloads that an end belongs to; what is left out is not compared. */
export const buildWorkload: Builder = (filter) => [
  ...workloadTests(filter.source_workload, source),
  ...workloadTests(filter.destination_workload, destination),
];

function workloadTests(wanted: readonly WorkloadFilter[] | undefined, endpointOf: EndpointOf): FlowTest[] {
  if (!wanted) return [];
  const asksFor = (want: string | undefined, have: string | undefined): boolean => want === undefined || want === have;
  return [
    (flow) =>
      (endpointOf(flow)?.workloads ?? []).some((have) =>
        wanted.some(({ name, kind }) => asksFor(name, have.name) && asksFor(kind, have.kind)),
      ),
  ];
}

/** The whole name of the cluster. */
export const buildClusterName: Builder = (filter) => [
  ...clusterTests(filter.source_cluster_name, source),
  ...clusterTests(filter.destination_cluster_name, destination),
];

function clusterTests(names: readonly string[] | undefined, endpointOf: EndpointOf): FlowTest[] {
  if (!names) return [];
  if (names.includes('')) throw buildError('invalid filter, name must not be empty');
  return [(flow) => names.includes(endpointOf(flow)?.cluster_name ?? '')];
}
