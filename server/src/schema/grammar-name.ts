/**
 * What the text of a string must look like. The floor of the grammars and the filters checks it; here it only has a
 * name, so that one row says all about a key.
 */
export type Grammar =
  /** An IP address or a CIDR. */
  | 'address'
  /** `pod`, `namespace/pod` or `namespace/`, each a prefix. */
  | 'namespaced-name'
  /** A name in which `*` stands for any run of characters. */
  | 'fqdn-pattern'
  /** `cluster/node` with `*`. */
  | 'node-pattern'
  /** The whole name of a cluster. */
  | 'cluster-name'
  | 'label-selector'
  /** `404`, `40+` or `4+`. */
  | 'http-status'
  /** The method of an HTTP request, in any case. */
  | 'http-method'
  /** The name of an L4 or L7 protocol. */
  | 'protocol'
  /** A decimal number, 0 to 65535. */
  | 'port'
  | 're2'
  | 'cel'
  /** As Go's time.ParseDuration reads it: `1m30s`. */
  | 'duration'
  /** RFC 3339 with a zone. */
  | 'time'
  /** One path of a field mask of Flow. */
  | 'field-mask'
  /** Paths of a field mask in one string, with white space between. */
  | 'field-masks'
  /** Paths of a field mask behind a flag of the CLI, with commas between. */
  | 'field-mask-list'
  /** The dotted path of a value of the chart, as `helm --set` takes it. */
  | 'helm-path'
  /** One entry of the metrics list: `dns:query;ignoreAAAA`. */
  | 'metric'
  /** Such entries in one string, with white space between. */
  | 'metrics'
  /** The name of a metric. */
  | 'metric-name'
  /** The name of a context option, or of an option of the metric. */
  | 'metric-option'
  /** What an option of a metric is set to. */
  | 'metric-option-value'
  /** Names of event types in one string, with white space or commas between. */
  | 'event-types'
  /** `TYPE[:SUBTYPE]` as `hubble observe --type` reads it. */
  | 'event-selector'
  /** The number or the reserved name of an identity. */
  | 'identity-name'
  /** The name of a drop reason in lower case. */
  | 'drop-reason'
  /** Such names in one string, with white space between. */
  | 'drop-reasons'
  /** The names of things without further rules in one string, with white space or commas between. */
  | 'words'
  /** `true` or `false` in a string. */
  | 'bool'
  /** A decimal integer in a string. */
  | 'integer'
  /** An integer that is one less than a power of two, 1 to 65535. */
  | 'ring-buffer-capacity'
  /** `host:port` or `:port`. */
  | 'listen-address'
  /** An IP address without a prefix length. */
  | 'ip'
  /** Five fields of cron. */
  | 'cron'
  /** A path in a file system. */
  | 'path';
