/** Where labels come from, by their source (pkg/labels/labels.go). */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['k8s', 'Kubernetes: a label of the pod, or what Cilium adds of its namespace, service account and cluster'],
  ['reserved', 'Cilium itself'],
  ['cidr', 'a CIDR that a policy names'],
  ['cidrgroup', 'a CiliumCIDRGroup'],
  ['fqdn', 'a DNS name that a policy allows'],
  ['node', 'a label of the node'],
  ['container', 'the container runtime'],
  ['unspec', 'no source named'],
]);

/** Where labels of a source come from, as the end of a sentence. */
export function labelSource(source: string): string | undefined {
  return SOURCES.get(source);
}
