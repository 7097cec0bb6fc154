import { ownerOf } from '../document/owner.js';
import type { Rule } from './rule.js';

/** What every exporter has without them. */
const DEFAULTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['fileMaxSizeMb', 10],
  ['fileMaxBackups', 5],
  ['fileCompress', false],
]);

export const exporterOverride: Rule = {
  name: 'exporter-override',
  severity: 'warning',
  summary: 'A limit beside the exporters that overrides the one of each of them.',
  why:
    'Up to 1.17 the limits of the files stood in `hubble.export` and held for all exporters. From 1.18 on each exporter has its ' +
    'own, and a limit that is still written in the old place replaces all of them, with nothing but a warning in the notes of ' +
    'the chart.',
  kinds: ['helm-values'],
  since: '1.18',
  about: (_, { name, deprecated }, list) => !list && deprecated === true && DEFAULTS.has(name),
  check(bound) {
    const { key, field, value } = bound;
    if (!key || ownerOf(bound)?.name !== 'hubble.export') return [];
    const written = value?.scalar?.value ?? null;
    const isDefault = written === null || written === DEFAULTS.get(field.name);
    const instead = field.deprecatedBy?.map((name) => `\`${name}\``).join(' and ') ?? '';
    const message = `\`hubble.export.${field.name}\` is deprecated: it overrides that of the static exporter and of every flow log. Write ${instead} in its place.`;
    return [{ span: key.span, message, fixes: [], deprecated: true, ...(isDefault && { severity: 'hint' as const }) }];
  },
};
