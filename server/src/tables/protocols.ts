import type { Release } from './release.js';

/** A name that the filter field `protocol` takes, in any case (pkg/hubble/filters/protocol.go). */
export interface Protocol {
  readonly name: string;
  readonly meaning: string;
  readonly since: Release;
}

/** Every name that some release takes. */
export const PROTOCOLS: readonly Protocol[] = [
  { name: 'tcp', meaning: 'TCP.', since: '1.14' },
  { name: 'udp', meaning: 'UDP.', since: '1.14' },
  { name: 'sctp', meaning: 'SCTP.', since: '1.14' },
  { name: 'icmp', meaning: 'ICMP of either version.', since: '1.14' },
  { name: 'icmpv4', meaning: 'ICMP of IPv4.', since: '1.14' },
  { name: 'icmpv6', meaning: 'ICMP of IPv6.', since: '1.14' },
  { name: 'dns', meaning: 'DNS messages seen by the L7 proxy.', since: '1.14' },
  { name: 'http', meaning: 'HTTP messages seen by the L7 proxy.', since: '1.14' },
  { name: 'kafka', meaning: 'Kafka messages seen by the L7 proxy.', since: '1.14' },
  { name: 'vrrp', meaning: 'VRRP.', since: '1.19' },
  { name: 'igmp', meaning: 'IGMP.', since: '1.19' },
];
