import { metric } from '../tables/metrics.js';
import type { Cursor } from '../syntax/cursor.js';
import type { Rule } from './rule.js';

export const conflictingMetrics: Rule = {
  name: 'conflicting-metrics',
  severity: 'error',
  summary: 'Two metrics that cannot be made at the same time: `http` and `httpV2`.',
  why:
    '`http` and `httpV2` make series of the same names with other labels. Setting up the metrics fails where ' +
    'both are asked for (`pkg/hubble/metrics/api`).',
  kinds: ['helm-values', 'cilium-config', 'dynamic-metrics'],
  about: (_, { grammar }, list) => (grammar === 'metric' && list) || grammar === 'metrics',
  check({ value, list }) {
    if (!value) return [];
    const written = list
      ? value.items().map((item) => ({ name: nameOf(item.string ?? ''), span: item.span }))
      : inText(value);
    const names = new Set(written.map(({ name }) => name));
    return written.flatMap(({ name, span }) => {
      const other = metric(name)?.conflictsWith;
      if (other === undefined || !names.has(other) || metric(name)?.deprecatedBy === undefined) return [];
      const message = `\`${name}\` and \`${other}\` cannot be made at the same time: the metrics are not set up. Remove ${name}.`;
      return [{ span, message, fixes: [] }];
    });
  },
};

/** A text of several metrics with white space between. */
function inText(value: Cursor): { name: string; span: Cursor['span'] }[] {
  const { scalar, string = '' } = value;
  if (!scalar) return [];
  const place = value.embeddedPlace(scalar);
  return [...string.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    name: nameOf(word),
    span: { start: place.toFile(index), end: place.toFile(index + word.length) },
  }));
}

function nameOf(entry: string): string {
  return /^[^:]*/.exec(entry)?.[0] ?? entry;
}
