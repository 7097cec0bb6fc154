import { isObserved, type Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { Cursor } from '../syntax/cursor.js';
import { advice } from './advice.js';
import { fieldsNamed, onBothSides } from './filter-fields.js';
import { WITH_FILTERS } from './kinds.js';
import { PATTERN } from './pattern-signs.js';
import { rewriteText } from './rewrite.js';
import type { Fix, Rule } from './rule.js';

/** `[namespace/]prefix`. */
const PREFIXES = onBothSides('pod', 'service');

/** Compared as a whole. */
const NAMES = new Set([
  ...onBothSides('cluster_name'),
  ...fieldsNamed('FlowFilter', ['http_method', 'uuid', 'trace_id']),
  ...fieldsNamed('Workload', ['name', 'kind']),
  ...fieldsNamed('NetworkInterface', ['name']),
]);

export const literalWildcard: Rule = {
  name: 'literal-wildcard',
  severity: 'warning',
  summary: 'A wildcard or regular expression in a value that is compared letter by letter.',
  why:
    'Pods and services are the beginning of a name, clusters, workloads, interfaces and methods are whole names. ' +
    'None of them knows wildcards or regular expressions: `*` is a letter that no name has. Patterns are known to ' +
    '`source_fqdn`, `destination_fqdn` and `node_name` (`*`), and to `dns_query`, `http_path` and `http_url` (RE2).',
  kinds: WITH_FILTERS,
  about: (_type, field, list) => !list && (PREFIXES.has(field) || NAMES.has(field)),
  check(bound) {
    const { value } = bound;
    const text = value?.string;
    if (!value || text === undefined || !PATTERN.test(text) || isObserved(bound) || isPlaceholder(value)) return [];
    const prefix = PREFIXES.has(bound.field);
    const mend = prefix ? withoutPattern(text) : undefined;
    const how = prefix ? 'compared as the beginning of a name' : 'compared as a whole name';
    return [
      {
        span: value.span,
        message: `\`${bound.field.name}\` is ${how}, and knows no wildcards or regular expressions: "${text}" never matches.${advice(mend, otherwise(bound))}`,
        fixes: mend === undefined ? [] : [changed(value, mend)],
      },
    ];
  },
};

/** The prefix that a pattern stands for, where it is one, such as `shop/web-.*`, `^shop/web`. */
function withoutPattern(text: string): string | undefined {
  const [namespace = '', name, ...rest] = text.replace(/^\^/, '').split('/');
  if (rest.length > 0) return undefined;
  if (name === undefined) return /^\.?[*+]$/.test(namespace) ? EVERY : undefined;
  const anyNamespace = /^(?:\.?[*+])?$/.test(namespace);
  const prefix = name.replace(/^\^/, '').replace(/\.?[*+]\$?$/, '');
  if (PATTERN.test(prefix) || (!anyNamespace && PATTERN.test(namespace))) return undefined;
  return `${anyNamespace ? '' : namespace}/${prefix}`;
}

/** To take every pod is asked for once more: in a denylist it hides nearly everything. */
function changed(value: Cursor, text: string): Fix {
  const fix = { title: `Change to ${text}`, edits: [rewriteText(value, text)] };
  return text === EVERY ? fix : { ...fix, preferred: true };
}

const EVERY = '/';

function otherwise({ field }: Bound): string {
  if (PREFIXES.has(field)) return 'Write the beginning of the name, or use a CEL expression.';
  return 'Write one entry for each name.';
}
