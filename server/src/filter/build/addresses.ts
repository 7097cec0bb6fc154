import { contains, parsePrefix, type Prefix } from '../../grammar/cidr.js';
import { quote } from '../../grammar/go-text.js';
import { parseAddress } from '../../grammar/ip.js';
import type { Flow } from '../flow.js';
import { valueOf, type Builder, type FlowTest } from './builder.js';

/** Filters by address (pkg/hubble/filters/ip.go, 1.19): an address is compared as text, a CIDR as numbers. */
export const buildIp: Builder = (filter) => [
  ...addressTests(filter.source_ip, (flow) => flow?.IP?.source),
  ...addressTests(filter.destination_ip, (flow) => flow?.IP?.destination),
  ...addressTests(filter.source_ip_xlated, (flow) => flow?.IP?.source_xlated),
];

function addressTests(
  texts: readonly string[] | undefined,
  addressOf: (flow: Flow | undefined) => string | undefined,
): FlowTest[] {
  if (!texts) return [];
  const addresses: string[] = [];
  const prefixes: Prefix[] = [];
  for (const text of texts) {
    if (text.includes('/')) {
      prefixes.push(valueOf(parsePrefix(text), `invalid IP prefix ${quote(text)} in filter: `));
    } else {
      valueOf(parseAddress(text), `invalid IP address ${quote(text)} in filter: `);
      addresses.push(text);
    }
  }
  return [
    (flow) => {
      const text = addressOf(flow);
      if (text === undefined) return false;
      if (addresses.includes(text)) return true;
      if (prefixes.length === 0) return false;
      const address = parseAddress(text);
      return address.ok && prefixes.some((prefix) => contains(prefix, address.value));
    },
  ];
}
