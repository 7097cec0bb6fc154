import { parsePrefix } from '../grammar/cidr.js';
import { parseAddress } from '../grammar/ip.js';
import { cannotBuild, grammarRule } from './grammar-rule.js';

export const invalidAddress = grammarRule(
  {
    name: 'invalid-address',
    severity: 'error',
    summary: 'A text that is neither an IP address nor a CIDR, as Go reads them.',
    why:
      'Addresses of a filter are read when it is built, with `netip.ParsePrefix` if there is a slash and `netip.ParseAddr` if ' +
      'not (`pkg/hubble/filters/ip.go`). Neither takes a range, a host name, a port or a zero in front. One that cannot be read ' +
      'keeps the filter from being built, and the exporter or the request with it.',
  },
  {
    address: (text) => {
      const read = text.includes('/') ? parsePrefix(text) : parseAddress(text);
      if (read.ok) return [];
      const trimmed = text.trim();
      const instead = trimmed !== text && parseAddress(trimmed).ok ? trimmed : undefined;
      const what = text.includes('/') ? 'a CIDR' : 'an IP address';
      return [{ message: `"${text}" is not ${what}: ${cannotBuild(read.error)}.`, ...(instead && { instead }) }];
    },
    ip: (text) =>
      text === '' || parseAddress(text).ok
        ? []
        : [{ message: `"${text}" is not an IP address; Kubernetes refuses an object with it.` }],
  },
);
