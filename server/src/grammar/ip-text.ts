import type { Address } from './ip.js';

/** IPv4 inside IPv6, `::ffff:0:0/96`. */
const MAPPED = 0xffffn;

/** The same address as IPv4 where it is IPv4 inside IPv6 (netip.Addr.Unmap). */
export function unmapped(address: Address): Address {
  if (address.width === 32 || address.value >> 32n !== MAPPED) return address;
  return { width: 32, value: address.value & 0xffff_ffffn, zone: '' };
}

/** The canonical text of an address, in lower case and with the longest run of zeros left out (netip.Addr.String). */
export function formatAddress({ width, value, zone }: Address): string {
  const dotted = [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 0xffn)).join('.');
  if (width === 32) return dotted;
  const suffix = zone === '' ? '' : `%${zone}`;
  if (value >> 32n === MAPPED) return `::ffff:${dotted}${suffix}`;
  const groups = Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - 16 * at)) & 0xffffn).toString(16));
  const zeros = longestZeros(groups);
  const text =
    zeros.length < 2
      ? groups.join(':')
      : `${groups.slice(0, zeros.start).join(':')}::${groups.slice(zeros.start + zeros.length).join(':')}`;
  return text + suffix;
}

/** The first of the longest runs of zero groups. */
function longestZeros(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === '0') length++;
    if (length > best.length) best = { start, length };
    start += length;
  }
  return best;
}
