/** A port whose number says what listens there, in a cluster or anywhere. */
export interface Port {
  readonly number: number;
  readonly name: string;
  readonly meaning: string;
}

/** Ports of the IANA registry that are what they say nearly everywhere, and those of Kubernetes and Cilium. */
export const PORTS: readonly Port[] = [
  { number: 22, name: 'ssh', meaning: 'Secure Shell.' },
  { number: 53, name: 'dns', meaning: 'Name servers.' },
  { number: 80, name: 'http', meaning: 'Web servers, in clear text.' },
  { number: 123, name: 'ntp', meaning: 'Network Time Protocol.' },
  { number: 179, name: 'bgp', meaning: 'Border Gateway Protocol.' },
  { number: 443, name: 'https', meaning: 'Web servers over TLS, the API server among them.' },
  { number: 2379, name: 'etcd', meaning: 'etcd, for its clients.' },
  { number: 2380, name: 'etcd-peer', meaning: 'etcd, for its peers.' },
  { number: 4240, name: 'cilium-health', meaning: 'Health checks between Cilium agents.' },
  { number: 4244, name: 'hubble', meaning: 'The Hubble server in each Cilium agent.' },
  { number: 4245, name: 'hubble-relay', meaning: 'Hubble Relay.' },
  { number: 6081, name: 'geneve', meaning: 'Geneve tunnels.' },
  { number: 6443, name: 'kube-apiserver', meaning: 'The Kubernetes API server.' },
  { number: 8472, name: 'vxlan', meaning: "VXLAN tunnels, Linux's and Cilium's default." },
  { number: 9965, name: 'hubble-metrics', meaning: 'Metrics that Hubble makes from flows.' },
  { number: 10250, name: 'kubelet', meaning: 'The API of the kubelet.' },
  { number: 51871, name: 'cilium-wireguard', meaning: 'WireGuard tunnels of Cilium.' },
];

/** What listens on a port, where that is certain. */
export function port(number: number): Port | undefined {
  return PORTS.find((row) => row.number === number);
}
