/** A number of a protocol that Hubble writes as it is, with the name that its RFC or IANA's registry gives it. */
export interface ProtocolCode {
  readonly number: number;
  readonly name: string;
  readonly meaning: string;
}

/** DNS return codes (IANA, DNS RCODEs; RFC 1035, 2136). */
export const DNS_RCODES: readonly ProtocolCode[] = [
  { number: 0, name: 'NOERROR', meaning: 'The query was answered; the answer may still hold no record.' },
  { number: 1, name: 'FORMERR', meaning: 'The server could not read the query.' },
  { number: 2, name: 'SERVFAIL', meaning: 'The server failed: often one that it asks in turn did not answer.' },
  { number: 3, name: 'NXDOMAIN', meaning: 'The name does not exist. Search domains of pods cause many of these.' },
  { number: 4, name: 'NOTIMP', meaning: 'The server does not know this kind of query.' },
  {
    number: 5,
    name: 'REFUSED',
    meaning: "The server declines to answer. The DNS proxy of Cilium answers so to names that a policy doesn't allow.",
  },
  { number: 6, name: 'YXDOMAIN', meaning: 'A name exists that should not.' },
  { number: 7, name: 'YXRRSET', meaning: 'A record set exists that should not.' },
  { number: 8, name: 'NXRRSET', meaning: 'A record set that should exist does not.' },
  { number: 9, name: 'NOTAUTH', meaning: 'The server is not authoritative for the zone.' },
  { number: 10, name: 'NOTZONE', meaning: 'A name is not in the zone.' },
];

/** Types of ICMP messages (IANA, ICMP Type Numbers; RFC 792). */
export const ICMPV4_TYPES: readonly ProtocolCode[] = [
  { number: 0, name: 'echo reply', meaning: 'The answer to a ping.' },
  {
    number: 3,
    name: 'destination unreachable',
    meaning: 'The code says what of it: network 0, host 1, port 3, MTU 4.',
  },
  { number: 4, name: 'source quench', meaning: 'Slow down; deprecated.' },
  { number: 5, name: 'redirect', meaning: 'There is a better first hop.' },
  { number: 8, name: 'echo request', meaning: 'A ping.' },
  { number: 9, name: 'router advertisement', meaning: 'A router says that it is there.' },
  { number: 10, name: 'router solicitation', meaning: 'A host asks for routers.' },
  { number: 11, name: 'time exceeded', meaning: 'The TTL ran out, as traceroute has it.' },
  { number: 12, name: 'parameter problem', meaning: 'The header is wrong.' },
  { number: 13, name: 'timestamp request', meaning: 'Asks for the clock of the other side.' },
  { number: 14, name: 'timestamp reply', meaning: 'The answer to a timestamp request.' },
];

/** Types of ICMPv6 messages (IANA, ICMPv6 Parameters; RFC 4443, 4861, 2710, 3810). */
export const ICMPV6_TYPES: readonly ProtocolCode[] = [
  {
    number: 1,
    name: 'destination unreachable',
    meaning: 'The code says what of it: no route 0, prohibited 1, port 4.',
  },
  {
    number: 2,
    name: 'packet too big',
    meaning: 'It does not fit through the next link: path MTU discovery needs this one.',
  },
  { number: 3, name: 'time exceeded', meaning: 'The hop limit ran out, as traceroute has it.' },
  { number: 4, name: 'parameter problem', meaning: 'A header is wrong.' },
  { number: 128, name: 'echo request', meaning: 'A ping.' },
  { number: 129, name: 'echo reply', meaning: 'The answer to a ping.' },
  { number: 130, name: 'multicast listener query', meaning: 'A router asks who listens to which groups.' },
  { number: 131, name: 'multicast listener report', meaning: 'A host listens to a group.' },
  { number: 132, name: 'multicast listener done', meaning: 'A host has left a group.' },
  { number: 133, name: 'router solicitation', meaning: 'A host asks for routers.' },
  { number: 134, name: 'router advertisement', meaning: 'A router says that it is there, and for which prefixes.' },
  {
    number: 135,
    name: 'neighbor solicitation',
    meaning: 'Asks for the MAC address of a neighbour, as ARP does for IPv4.',
  },
  { number: 136, name: 'neighbor advertisement', meaning: 'The answer with the MAC address.' },
  { number: 137, name: 'redirect', meaning: 'There is a better first hop.' },
  {
    number: 143,
    name: 'multicast listener report v2',
    meaning: 'A host listens to groups, perhaps from some sources only.',
  },
];

/** Status codes of HTTP (IANA, HTTP Status Codes; RFC 9110, 6585) that are seen between services. */
export const HTTP_STATUS_CODES: readonly ProtocolCode[] = [
  { number: 100, name: 'Continue', meaning: 'The body may follow.' },
  { number: 101, name: 'Switching Protocols', meaning: 'The connection becomes another one, such as a WebSocket.' },
  { number: 200, name: 'OK', meaning: 'It worked.' },
  { number: 201, name: 'Created', meaning: 'It worked, and made something new.' },
  { number: 202, name: 'Accepted', meaning: 'It will be done later.' },
  { number: 204, name: 'No Content', meaning: 'It worked, and there is nothing to send back.' },
  { number: 206, name: 'Partial Content', meaning: 'The part that was asked for.' },
  { number: 301, name: 'Moved Permanently', meaning: 'It is elsewhere from now on.' },
  { number: 302, name: 'Found', meaning: 'It is elsewhere this time.' },
  { number: 303, name: 'See Other', meaning: 'The answer is elsewhere, to be fetched with GET.' },
  { number: 304, name: 'Not Modified', meaning: 'What the client has is still right.' },
  { number: 307, name: 'Temporary Redirect', meaning: 'It is elsewhere this time; the same method again.' },
  { number: 308, name: 'Permanent Redirect', meaning: 'It is elsewhere from now on; the same method again.' },
  { number: 400, name: 'Bad Request', meaning: 'The server cannot make sense of the request.' },
  { number: 401, name: 'Unauthorized', meaning: 'Credentials are missing or wrong.' },
  {
    number: 403,
    name: 'Forbidden',
    meaning: 'The client may not do this. The proxy of Cilium answers so where an L7 policy denies a request.',
  },
  { number: 404, name: 'Not Found', meaning: 'There is nothing at this path.' },
  { number: 405, name: 'Method Not Allowed', meaning: 'The path does not take this method.' },
  { number: 406, name: 'Not Acceptable', meaning: 'There is no form of it that the client takes.' },
  { number: 408, name: 'Request Timeout', meaning: 'The request took too long to come.' },
  { number: 409, name: 'Conflict', meaning: 'It is in a state that does not allow this.' },
  { number: 410, name: 'Gone', meaning: 'It is no longer there, and will not come back.' },
  { number: 413, name: 'Content Too Large', meaning: 'The body is too long.' },
  { number: 415, name: 'Unsupported Media Type', meaning: 'The server does not take bodies of this kind.' },
  { number: 422, name: 'Unprocessable Content', meaning: 'The body can be read, and makes no sense.' },
  { number: 429, name: 'Too Many Requests', meaning: 'A rate limit was reached.' },
  { number: 431, name: 'Request Header Fields Too Large', meaning: 'The headers are too long.' },
  { number: 500, name: 'Internal Server Error', meaning: 'The server failed.' },
  { number: 501, name: 'Not Implemented', meaning: 'The server does not know the method.' },
  { number: 502, name: 'Bad Gateway', meaning: 'A proxy got an answer that is none.' },
  { number: 503, name: 'Service Unavailable', meaning: 'There is no healthy backend, or it is overloaded.' },
  { number: 504, name: 'Gateway Timeout', meaning: 'A proxy got no answer in time.' },
];
