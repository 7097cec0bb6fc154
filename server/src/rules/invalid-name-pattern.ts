import { fqdnExpression, nodeNameExpression } from '../grammar/name-pattern.js';
import { parseNamespacedPrefix } from '../grammar/namespaced-name.js';
import { failed, parsed, type Parsed } from '../grammar/parsed.js';
import { cannotBuild, grammarRule, type Check } from './grammar-rule.js';

export const invalidNamePattern = grammarRule(
  {
    name: 'invalid-name-pattern',
    severity: 'error',
    summary: 'A name or pattern of pods, services, DNS names or nodes that Cilium cannot use.',
    why:
      'DNS names and nodes are patterns with `*` as the only wildcard, and are turned into a regular expression: any other ' +
      'special character is refused (`pkg/hubble/filters/fqdn.go`, `node.go`). Pods and services are prefixes, written as ' +
      '`namespace/name`; an empty one is refused, because it would match everything.',
  },
  {
    'fqdn-pattern': checked(
      fqdnExpression,
      'Only letters, digits, `-`, `_`, `.` and `*` are known, no regular expression.',
    ),
    'node-pattern': checked(nodeNameExpression, 'Write `node` or `cluster/node`, with `*` for any run of characters.'),
    'cluster-name': checked(
      (text) => (text === '' ? failed('invalid filter, name must not be empty') : parsed(text)),
      'Write the name of a cluster.',
    ),
    'namespaced-name': checked(parseNamespacedPrefix, 'Write `namespace/name`, `namespace/` or `/name`.'),
  },
);

function checked(parse: (text: string) => Parsed<unknown>, advice: string): Check {
  return (text) => {
    const read = parse(text);
    return read.ok ? [] : [{ message: `"${text}" is not a name or pattern: ${cannotBuild(read.error)}. ${advice}` }];
  };
}
