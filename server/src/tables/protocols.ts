import type { Release } from './release.js';

/** A name that the filter field `protocol` takes, in any case (pkg/hubble/filters/protocol.go). */
export interface Protocol {
  readonly name: string;
  readonly meaning: string;
  readonly since: Release;
}

/** Every name that some release takes. */
export const PROTOCOLS: readonly Protocol[] = [
  { name: 'tcp', meaning: 'TCP packets, by their L4 header.', since: '1.14' },
  { name: 'udp', meaning: 'UDP packets, by their L4 header.', since: '1.14' },
  { name: 'sctp', meaning: 'SCTP packets, by their L4 header.', since: '1.14' },
  { name: 'icmp', meaning: 'ICMP packets of either version, by their L4 header.', since: '1.14' },
  { name: 'icmpv4', meaning: 'ICMP packets of IPv4, by their L4 header.', since: '1.14' },
  { name: 'icmpv6', meaning: 'ICMP packets of IPv6, by their L4 header.', since: '1.14' },
  { name: 'dns', meaning: 'DNS messages seen by the L7 proxy.', since: '1.14' },
  { name: 'http', meaning: 'HTTP messages seen by the L7 proxy.', since: '1.14' },
  { name: 'kafka', meaning: 'Kafka messages seen by the L7 proxy.', since: '1.14' },
  { name: 'vrrp', meaning: 'VRRP packets: routers that agree on a virtual address.', since: '1.19' },
  { name: 'igmp', meaning: 'IGMP packets: membership of multicast groups.', since: '1.19' },
];
