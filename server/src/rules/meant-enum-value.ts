import type { EnumValue } from '../schema/field.js';
import { enumRow } from '../schema/table-enums.js';
import { nearest } from './nearest.js';

/** A name in another case, the number in quotes, the words that `hubble observe` prints, or a slip. */
export function meantEnumValue(enumName: string, values: readonly EnumValue[], written: string): string | undefined {
  const byNumber = /^\d+$/.test(written) ? values.find(({ number }) => String(number) === written) : undefined;
  const printed = values.find(
    ({ name }) => enumRow(enumName, name)?.monitorText?.toLowerCase() === written.toLowerCase(),
  );
  return (
    byNumber?.name ??
    printed?.name ??
    otherWord(enumName, written) ??
    nearest(
      written,
      values.map(({ name }) => name),
    )
  );
}

/** The name for a word of policies, of firewalls or of IP. */
export function otherWord(enumName: string, word: string): string | undefined {
  return OTHER_WORDS[enumName]?.[word.toUpperCase()];
}

/** The words of policies, of firewalls and of IP, which Hubble has other names for. */
const OTHER_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Verdict: {
    ALLOWED: 'FORWARDED',
    ALLOW: 'FORWARDED',
    ACCEPTED: 'FORWARDED',
    ACCEPT: 'FORWARDED',
    PASSED: 'FORWARDED',
    DENIED: 'DROPPED',
    DENY: 'DROPPED',
    BLOCKED: 'DROPPED',
    REJECTED: 'DROPPED',
  },
  TrafficDirection: {
    IN: 'INGRESS',
    INBOUND: 'INGRESS',
    INCOMING: 'INGRESS',
    OUT: 'EGRESS',
    OUTBOUND: 'EGRESS',
    OUTGOING: 'EGRESS',
  },
  IPVersion: { '4': 'IPv4', V4: 'IPv4', '6': 'IPv6', V6: 'IPv6' },
};
