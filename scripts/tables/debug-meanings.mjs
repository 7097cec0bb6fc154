/**
 * The debug messages of the datapath in number order, each `GoConstant: what it reports`
 * (bpf/lib/dbg.h, pkg/monitor/datapath_debug.go). The last ones have no constant that all releases agree on.
 */
export const DEBUG_MEANINGS = `
DbgUnspec: No message.
DbgGeneric: Two arguments without a text, for debugging by hand.
DbgLocalDelivery: Delivery to an endpoint of this node is tried.
DbgEncap: A packet is encapsulated for another node.
DbgLxcFound: The destination is an endpoint of this node.
DbgPolicyDenied: The policy would deny the packet.
DbgCtLookup: Conntrack lookup in the forward direction.
DbgCtLookupRev: Conntrack lookup in the reverse direction.
DbgCtMatch: A conntrack entry was found.
DbgCtCreated: A conntrack entry was created: its ports, first message of two.
DbgCtCreated2: A conntrack entry was created: its address, second message of two.
DbgIcmp6Handle: An ICMPv6 message is handled by the datapath.
DbgIcmp6Request: ICMPv6 echo request to the router address.
DbgIcmp6Ns: ICMPv6 neighbour solicitation.
DbgIcmp6TimeExceeded: ICMPv6 time exceeded is sent.
DbgCtVerdict: The conntrack state that was found for the packet.
DbgDecap: A packet came out of the tunnel.
DbgPortMap: A port is mapped to another one.
DbgErrorRet: A function of the datapath returned an error.
DbgToHost: The packet goes to the host.
DbgToStack: The packet goes to the kernel network stack.
DbgPktHash: Hash of the packet, and the backend that it selects.
DbgLb6LookupFrontend: IPv6 load balancer: lookup of a service frontend.
DbgLb6LookupFrontendFail: IPv6 load balancer: no service has this frontend.
DbgLb6LookupBackendSlot: IPv6 load balancer: lookup of a backend slot.
DbgLb6LookupBackendSlotSuccess: IPv6 load balancer: the backend of the slot.
DbgLb6LookupBackendSlotV2Fail: IPv6 load balancer: no such backend slot.
DbgLb6LookupBackendFail: IPv6 load balancer: no such backend.
DbgLb6ReverseNatLookup: IPv6 load balancer: lookup for reverse NAT.
DbgLb6ReverseNat: IPv6 load balancer: reverse NAT is done.
DbgLb4LookupFrontend: IPv4 load balancer: lookup of a service frontend.
DbgLb4LookupFrontendFail: IPv4 load balancer: no service has this frontend.
DbgLb4LookupBackendSlot: IPv4 load balancer: lookup of a backend slot.
DbgLb4LookupBackendSlotSuccess: IPv4 load balancer: the backend of the slot.
DbgLb4LookupBackendSlotV2Fail: IPv4 load balancer: no such backend slot.
DbgLb4LookupBackendFail: IPv4 load balancer: no such backend.
DbgLb4ReverseNatLookup: IPv4 load balancer: lookup for reverse NAT.
DbgLb4ReverseNat: IPv4 load balancer: reverse NAT is done.
DbgLb4LoopbackSnat: IPv4 load balancer: source NAT for an endpoint that reaches itself through a service.
DbgLb4LoopbackSnatRev: IPv4 load balancer: that source NAT is undone in the reply.
DbgCtLookup4: Address of an IPv4 conntrack lookup.
DbgRRBackendSlotSel: A backend slot was selected by round robin.
DbgRevProxyLookup: Lookup of the connection that a proxy answers.
DbgRevProxyFound: The connection that a proxy answers was found.
DbgRevProxyUpdate: The connection that a proxy answers was stored.
DbgL4Policy: The L4 policy resolved to a proxy port.
DbgNetdevInCluster: The destination is inside the prefix of the cluster.
DbgNetdevEncap4: Encapsulation of an IPv4 packet from a network device is tried.
DbgCTLookup41: IPv4 conntrack lookup: addresses and ports, first message of two.
DbgCTLookup42: IPv4 conntrack lookup: protocol and flags, second message of two.
DbgCTCreated4: An IPv4 conntrack entry was created.
DbgCTLookup61: IPv6 conntrack lookup: addresses and ports, first message of two.
DbgCTLookup62: IPv6 conntrack lookup: protocol and flags, second message of two.
DbgCTCreated6: An IPv6 conntrack entry was created.
DbgSkipProxy: The packet was already at the proxy, which is skipped.
DbgL4Create: An L4 policy matched, and a conntrack entry is created.
DbgIPIDMapFailed4: No identity is known for an IPv4 address.
DbgIPIDMapFailed6: No identity is known for an IPv6 address.
DbgIPIDMapSucceed4: An IPv4 address was mapped to an identity.
DbgIPIDMapSucceed6: An IPv6 address was mapped to an identity.
DbgLbStaleCT: Load balancer: the conntrack entry belongs to another service.
DbgInheritIdentity: The identity that the kernel stack kept with the packet is used.
DbgSkLookup4: Lookup of an IPv4 socket.
DbgSkLookup6: Lookup of an IPv6 socket.
DbgSkAssign: The packet is assigned to a socket.
: The packet is redirected to the L7 load balancer.
: Policy enforcement is skipped.
: IPv6 load balancer: source NAT for an endpoint that reaches itself through a service.
: IPv6 load balancer: that source NAT is undone in the reply.
`
  .trim()
  .split('\n')
  .map((line) => {
    const [, goConst, meaning] = /^(\w*): (.*)$/.exec(line);
    return { goConst: goConst || undefined, meaning };
  });
