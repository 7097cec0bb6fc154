import type { Grammar } from './grammar-name.js';

/** What the text behind a key is, for a sentence: `takes ...`. */
const GRAMMAR_DOCS: Readonly<Record<Grammar, string>> = {
  address: 'an IP address or a CIDR',
  'namespaced-name': '`namespace/prefix`, `namespace/` or `/prefix`',
  'fqdn-pattern': 'a DNS name, `*` for any run of characters',
  'node-pattern': '`node` or `cluster/node`, `*` for any run of characters',
  'cluster-name': 'the whole name of a cluster',
  'label-selector': 'a label selector such as `k8s:app=web,!canary`',
  'http-status': 'a status code or its start: `404`, `40+` or `5+`',
  'http-method': 'the method of an HTTP request, in any case',
  protocol: 'the name of a protocol',
  port: 'a port, 0 to 65535, as text',
  re2: 'a regular expression in RE2 syntax',
  cel: 'a CEL expression on `_flow` that is true or false',
  duration: 'a duration with a unit, such as `30s` or `1h30m`',
  time: 'a time as RFC 3339 writes it, such as `2026-03-05T12:00:00Z`',
  'field-mask': 'the path of a field of Flow, such as `source.namespace`',
  'field-masks': 'paths of fields of Flow, with blanks between',
  'field-mask-list': 'paths of fields of Flow, with commas between',
  'helm-path': 'the path of a value, such as `hubble.relay.enabled`',
  metric: 'a metric with its options, such as `dns:query;ignoreAAAA`',
  metrics: 'metrics with their options, with blanks between',
  'metric-name': 'the name of a metric',
  'metric-option': 'the name of an option of the metric',
  'metric-option-value': 'a context, a label or another value of the option',
  'event-types': 'names of event types, with blanks between',
  'event-selector': 'an event type, with a colon and a sub type if one is meant: `trace:to-stack`, `drop:133`',
  'identity-name': 'the number of an identity, or a reserved name such as `world`',
  'drop-reason': 'a drop reason in lower case',
  'drop-reasons': 'drop reasons in lower case, with blanks between',
  words: 'names, with blanks or commas between',
  bool: '`"true"` or `"false"`',
  integer: 'a whole number, as text',
  'ring-buffer-capacity': 'one less than a power of two, from 1 to 65535',
  'listen-address': '`host:port` or `:port`',
  ip: 'an IP address',
  cron: 'five fields of cron',
  path: 'a path',
};

/** What a text of this grammar is, as the end of a sentence in Markdown. */
export function grammarDoc(grammar: Grammar): string {
  return GRAMMAR_DOCS[grammar];
}
