import { messageOf } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import { dottedTarget } from '../schema/helm-path.js';
import { nestedKey } from './path-key.js';
import type { Rule } from './rule.js';

export const dottedHelmPath: Rule = {
  name: 'dotted-helm-path',
  severity: 'warning',
  summary: 'A dotted path of Helm values as one key.',
  why:
    '`hubble.export.static.enabled=true` is how `helm --set` and `helm.parameters` name a value, and how the documentation speaks ' +
    'of it. In a values file a dot is a character like any other: the key is one that no template reads, and nothing is set.',
  kinds: ['helm-values'],
  about: (type, _, list) => !list && /^(?:HelmValues$|hubble\b)/.test(messageOf(type)?.name ?? ''),
  check({ type, value }) {
    const owner = messageOf(type);
    if (!value || !owner || value.node.kind !== 'map') return [];
    if (!value.node.pairs.some(({ key }) => String(key.value).includes('.'))) return [];
    return value
      .entries()
      .filter(({ key, name }) => !isPlaceholder(key) && dottedTarget(owner, name) !== undefined)
      .map((entry) => ({
        span: entry.key.span,
        message: `\`${entry.name}\` is one key with dots in it, which no template reads: nothing is set. Write a mapping for each part.`,
        fixes: nestedKey(value, entry, entry.name.split('.')),
      }));
  },
};
