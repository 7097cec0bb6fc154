import { parseFqdnPatterns, parseNodeNamePatterns } from '../../grammar/name-pattern.js';
import { parseRe2 } from '../../grammar/re2.js';
import type { Flow } from '../flow.js';
import { valueOf, type Builder, type FlowTest } from './builder.js';

/** Filters by DNS name and by node name (fqdn.go, nodename.go; 1.19). */
export const buildFqdn: Builder = (filter) => [
  ...fqdnTests(filter.source_fqdn, (flow) => flow?.source_names),
  ...fqdnTests(filter.destination_fqdn, (flow) => flow?.destination_names),
  ...dnsQueryTests(filter.dns_query),
];

function fqdnTests(
  patterns: readonly string[] | undefined,
  namesOf: (flow: Flow | undefined) => readonly string[] | undefined,
): FlowTest[] {
  if (!patterns) return [];
  const expression = valueOf(parseFqdnPatterns(patterns));
  return [(flow) => (namesOf(flow) ?? []).some((name) => expression.test(name))];
}

function dnsQueryTests(patterns: readonly string[] | undefined): FlowTest[] {
  if (!patterns) return [];
  const expressions = patterns.map((pattern) =>
    valueOf(parseRe2(pattern), 'invalid DNS query filter: failed to compile regexp: '),
  );
  return [
    (flow) => {
      const dns = flow?.l7?.dns;
      return dns !== undefined && expressions.some((expression) => expression.test(dns.query ?? ''));
    },
  ];
}

/** A node name without a cluster is in the cluster `default`. */
export const buildNodeName: Builder = ({ node_name: patterns }) => {
  if (!patterns) return [];
  const expression = valueOf(parseNodeNamePatterns(patterns));
  return [
    (flow) => {
      const name = flow?.node_name;
      return name !== undefined && expression.test(name.includes('/') ? name : `default/${name}`);
    },
  ];
};
