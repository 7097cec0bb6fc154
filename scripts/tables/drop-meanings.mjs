/** What each drop reason stands for, `number: sentence` (bpf/lib/common.h, pkg/monitor/api/drop.go). */
export const DROP_MEANINGS = parse(`
130: The source MAC address was not the expected one.
131: The destination MAC address was not the expected one.
132: The source address does not belong to the endpoint that sent the packet.
133: No policy rule allows the packet.
134: The packet is malformed.
135: Conntrack found a header that is cut off or invalid.
136: The packet is too large for the next hop and must be fragmented.
137: Conntrack does not know the L4 protocol.
138: Conntrack could not create an entry.
139: The L3 protocol is not supported.
140: The datapath program to go on with was not there.
141: The packet could not be written to.
142: The L4 protocol is not known.
143: The ICMPv4 code is not known.
144: The ICMPv4 type is not known.
145: The ICMPv6 code is not known.
146: The ICMPv6 type is not known.
147: The tunnel key of the packet could not be read.
148: The tunnel options of the packet could not be read.
149: The packet carries an invalid Geneve option.
150: The destination address is not known.
151: The address is stale or has no route.
152: No endpoint of this node matches.
153: The L3 checksum could not be corrected.
154: The L4 checksum could not be corrected.
155: The entry could not be inserted into the conntrack map.
156: An IPv6 extension header is invalid.
157: The packet is a fragment, and fragments are not supported.
158: The service has no backend for the packet.
160: There is no tunnel endpoint to send the packet to.
161: The packet needs NAT46/64, which is not enabled.
162: The packet would have to wait too long for its rate limit.
163: The conntrack state is not known.
164: The host cannot be reached.
165: There is no configuration to decide on the policy with.
166: The L2 protocol is not supported.
167: There is no mapping to masquerade the packet with.
168: The protocol cannot be masqueraded.
169: The kernel found no route or neighbour for the packet.
170: Encapsulated traffic is not allowed here.
171: The security identity is invalid.
172: The sender is not known.
173: The packet needed no NAT; counted as a drop, though it is none.
174: The destination is a ClusterIP, which is not served here.
175: The first fragment of the datagram was not seen.
176: The ICMPv6 message is not allowed.
177: The client is outside the source ranges of the service.
178: No socket was found for the packet.
179: The packet could not be assigned to a socket.
180: The protocol cannot be redirected to a proxy.
181: A deny rule of a policy matched.
182: The VLAN id is not allowed.
183: The VXLAN network id is not the one of the VTEP.
184: The packet buffer could not be looked up or updated.
185: There is no SRv6 segment id for the address.
186: The SRv6 state was lost between two datapath programs.
187: The translation from IPv4 to IPv6 failed.
188: The translation from IPv6 to IPv4 failed.
189: The policy requires authentication that has not been done yet.
190: The conntrack map of the cluster is missing.
191: The NAT map of the cluster is missing.
192: The cluster id is invalid.
193: The protocol cannot be encapsulated for DSR.
194: No gateway node is available for the egress policy.
195: The packet is not encrypted, but encryption is required.
196: The TTL or hop limit ran out.
197: The node id of the peer is not known.
198: A rate limit of the datapath was exceeded.
199: An IGMP message was consumed by the datapath.
200: A multicast subscription was recorded.
201: A multicast packet was replicated to its subscribers.
202: The program of the host is not loaded yet.
203: The policy program of the endpoint is not available yet.
204: The egress gateway has no egress IP.
205: The packet is handed to a proxy in user space.
206: The network device to use is missing.
207: The first fragment of a datagram from outside the cluster was not seen.
`);

/**
 * The reasons below 130, `number: NAME sentence`, named as in common.h (2 as in drop.go): metrics count them, no flow
 * carries them.
 */
export const NON_DROP_NAMES = parse(`
0: REASON_FORWARDED The packet was forwarded.
2: DropInvalid The packet was invalid.
3: REASON_PLAINTEXT The packet passed an interface unencrypted.
4: REASON_DECRYPT The packet passed an interface after it was decrypted.
5: REASON_LB_NO_BACKEND_SLOT Socket load balancing found no backend slot.
6: REASON_LB_NO_BACKEND Socket load balancing found no backend.
7: REASON_LB_REVNAT_UPDATE Socket load balancing could not store a reverse entry.
8: REASON_LB_REVNAT_STALE Socket load balancing found a stale reverse entry.
9: REASON_FRAG_PACKET A fragment was seen.
10: REASON_FRAG_PACKET_UPDATE A fragment could not be recorded.
11: REASON_MISSED_CUSTOM_CALL The custom program to call was not there.
12: REASON_DECRYPTING The packet is about to be decrypted.
13: REASON_ENCRYPTING The packet is about to be encrypted.
14: REASON_LB_REVNAT_DELETE Socket load balancing deleted a reverse entry.
15: REASON_MTU_ERROR_MSG A message about the MTU was sent.
`);

function parse(text) {
  return new Map(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [, number, rest] = /^(\d+): (.*)$/.exec(line);
        return [Number(number), rest];
      }),
  );
}
