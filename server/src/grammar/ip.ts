import { quote } from './go-text.js';
import { failed, parsed, type Parsed } from './parsed.js';

/** An IP address. IPv4-mapped IPv6 (`::ffff:10.0.0.1`) is IPv6, as in Go. */
export interface Address {
  readonly width: 32 | 128;
  readonly value: bigint;
  /** What stands after `%`; empty without a zone. */
  readonly zone: string;
}

/** Reads an IP address as Go's net/netip.ParseAddr does; the error is Go's text. */
export function parseAddress(text: string): Parsed<Address> {
  const first = /[.:%]/.exec(text)?.[0];
  if (first === '.') return parseV4(text);
  if (first === ':') return parseV6(text);
  return addressError(text, first === '%' ? 'missing IPv6 address' : 'unable to parse IP');
}

function addressError(text: string, message: string, at = ''): Parsed<never> {
  return failed(`ParseAddr(${quote(text)}): ${message}${at && ` (at ${quote(at)})`}`);
}

function parseV4(text: string): Parsed<Address> {
  const fields = parseV4Fields(text, text);
  return fields.ok ? parsed({ width: 32, value: fields.value, zone: '' }) : fields;
}

/** The four octets of `part`, which ends the address `text`. */
function parseV4Fields(text: string, part: string): Parsed<bigint> {
  let total = 0n;
  let octet = 0;
  let digits = 0;
  let dots = 0;
  for (let i = 0; i < part.length; i++) {
    const character = part.charAt(i);
    if (character >= '0' && character <= '9') {
      if (digits === 1 && octet === 0) return addressError(text, 'IPv4 field has octet with leading zero');
      octet = octet * 10 + Number(character);
      digits++;
      if (octet > 255) return addressError(text, 'IPv4 field has value >255');
    } else if (character === '.') {
      if (i === 0 || i === part.length - 1 || part.charAt(i - 1) === '.') {
        return addressError(text, 'IPv4 field must have at least one digit', part.slice(i));
      }
      if (dots === 3) return addressError(text, 'IPv4 address too long');
      total = (total << 8n) | BigInt(octet);
      dots++;
      octet = 0;
      digits = 0;
    } else {
      return addressError(text, 'unexpected character', part.slice(i));
    }
  }
  if (dots < 3) return addressError(text, 'IPv4 address too short');
  return parsed((total << 8n) | BigInt(octet));
}

function parseV6(text: string): Parsed<Address> {
  const percent = text.indexOf('%');
  const zone = percent < 0 ? '' : text.slice(percent + 1);
  if (percent >= 0 && zone === '') return addressError(text, 'zone must be a non-empty string');
  const groups = parseV6Groups(text, percent < 0 ? text : text.slice(0, percent));
  if (!groups.ok) return groups;
  return parsed({ width: 128, value: groups.value.reduce((all, group) => (all << 16n) | group, 0n), zone });
}

/** The eight groups of `part`, which begins the address `text`. */
function parseV6Groups(text: string, part: string): Parsed<readonly bigint[]> {
  const groups: bigint[] = [];
  /** How many groups stand before `::`; -1 without one. */
  let ellipsis = part.startsWith('::') ? 0 : -1;
  let rest = ellipsis < 0 ? part : part.slice(2);
  while (rest !== '' && groups.length < 8) {
    const digits = /^[0-9a-fA-F]*/.exec(rest)?.[0] ?? '';
    if (digits.length > 4) return addressError(text, 'each group must have 4 or less digits', rest);
    if (digits === '') {
      return addressError(text, 'each colon-separated field must have at least one digit', rest);
    }
    if (rest.charAt(digits.length) === '.') {
      const embedded = parseEmbedded(text, rest, groups.length, ellipsis >= 0);
      if (!embedded.ok) return embedded;
      groups.push(...embedded.value);
      rest = '';
      break;
    }
    groups.push(BigInt('0x' + digits));
    rest = rest.slice(digits.length);
    if (rest === '') break;
    if (!rest.startsWith(':')) return addressError(text, 'unexpected character, want colon', rest);
    if (rest === ':') return addressError(text, 'colon must be followed by more characters', rest);
    rest = rest.slice(1);
    if (rest.startsWith(':')) {
      if (ellipsis >= 0) return addressError(text, 'multiple :: in address', rest);
      ellipsis = groups.length;
      rest = rest.slice(1);
    }
  }
  if (rest !== '') return addressError(text, 'trailing garbage after address', rest);
  return expanded(text, groups, ellipsis);
}

/** The two groups that an IPv4 address at the end of `text` stands for, behind so many others. */
function parseEmbedded(text: string, part: string, before: number, hasEllipsis: boolean): Parsed<[bigint, bigint]> {
  if (!hasEllipsis && before !== 6) {
    return addressError(text, 'embedded IPv4 address must replace the final 2 fields of the address', part);
  }
  if (before > 6) {
    return addressError(text, 'too many hex fields to fit an embedded IPv4 at the end of the address', part);
  }
  const embedded = parseV4Fields(text, part);
  return embedded.ok ? parsed([embedded.value >> 16n, embedded.value & 0xffffn]) : embedded;
}

/** The groups with those that `::` stands for, if it is there. */
function expanded(text: string, groups: readonly bigint[], ellipsis: number): Parsed<readonly bigint[]> {
  const missing = 8 - groups.length;
  if (missing === 0) {
    return ellipsis < 0 ? parsed(groups) : addressError(text, 'the :: must expand to at least one field of zeros');
  }
  if (ellipsis < 0) return addressError(text, 'address string too short');
  return parsed(groups.toSpliced(ellipsis, 0, ...Array<bigint>(missing).fill(0n)));
}
