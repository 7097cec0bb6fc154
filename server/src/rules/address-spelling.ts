import { maskedPrefix, parsePrefix } from '../grammar/cidr.js';
import { formatAddress, unmapped } from '../grammar/ip-text.js';
import { parseAddress } from '../grammar/ip.js';
import { grammarRule, type Fault } from './grammar-rule.js';
import { WITH_FILTERS } from './kinds.js';

export const addressSpelling = grammarRule(
  {
    name: 'address-spelling',
    severity: 'warning',
    summary: 'An address in another spelling than flows have, or a CIDR with bits behind its prefix.',
    why:
      'An address without a prefix length is compared as text with the text in the flow, which is the canonical one: ' +
      'lower case, the longest run of zeros left out, IPv4 never inside IPv6. A CIDR is compared as a number, and ' +
      'the bits behind its prefix are cut off.',
    kinds: WITH_FILTERS,
  },
  { address: (text) => (text.includes('/') ? ofPrefix(text) : ofAddress(text)) },
);

function ofAddress(text: string): Fault[] {
  const read = parseAddress(text);
  if (!read.ok) return [];
  const instead = formatAddress(unmapped(read.value));
  if (instead === text) return [];
  return [
    {
      message: `Flows have this address as ${instead}, and it is compared as text: "${text}" never matches. Write ${instead}.`,
      instead,
    },
  ];
}

function ofPrefix(text: string): Fault[] {
  const read = parsePrefix(text);
  if (!read.ok) return [];
  const masked = maskedPrefix(read.value);
  if (masked.value === read.value.address.value) return [];
  const instead = `${formatAddress(masked)}/${read.value.bits}`;
  return [
    {
      severity: 'hint',
      message: `Cilium takes ${text} for ${instead}: the bits behind the prefix do not count.`,
      instead,
      uncertain: true,
    },
  ];
}
