import { quote } from './go-text.js';
import { parseAddress, type Address } from './ip.js';
import { failed, parsed, type Parsed } from './parsed.js';

/**
 * An address with the number of leading bits that count. Host bits may be set; they do not take part in a comparison.
 */
export interface Prefix {
  readonly address: Address;
  readonly bits: number;
}

/** Reads a CIDR as Go's net/netip.ParsePrefix does; the error is Go's text. */
export function parsePrefix(text: string): Parsed<Prefix> {
  const slash = text.lastIndexOf('/');
  if (slash < 0) return prefixError(text, "no '/'");
  const address = parseAddress(text.slice(0, slash));
  if (!address.ok) return prefixError(text, address.error);
  if (address.value.zone !== '') return prefixError(text, 'IPv6 zones cannot be present in a prefix');
  const bits = text.slice(slash + 1);
  if (!/^(?:[0-9]|[1-9][0-9]+)$/.test(bits)) return prefixError(text, 'bad bits after slash: ' + quote(bits));
  if (bits.length > 18) return prefixError(text, 'bad bits after slash: ' + quote(bits));
  if (Number(bits) > address.value.width) return prefixError(text, 'prefix length out of range');
  return parsed({ address: address.value, bits: Number(bits) });
}

function prefixError(text: string, message: string): Parsed<never> {
  return failed(`netip.ParsePrefix(${quote(text)}): ${message}`);
}

/** Whether the prefix covers the address: same width, no zone, equal leading bits. */
export function contains({ address, bits }: Prefix, candidate: Address): boolean {
  if (candidate.width !== address.width || candidate.zone !== '') return false;
  return (candidate.value ^ address.value) >> BigInt(address.width - bits) === 0n;
}

/** The first address of a prefix: its host bits are zero. */
export function maskedPrefix({ address, bits }: Prefix): Address {
  const host = BigInt(address.width - bits);
  return { ...address, value: (address.value >> host) << host };
}
