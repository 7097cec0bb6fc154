import type { Bound } from '../document/bound.js';
import { isPlaceholder } from '../document/placeholder.js';
import { parseGoDuration } from '../grammar/duration.js';
import type { ValueType } from '../schema/field.js';
import { below, members } from './below.js';
import type { Problem, Rule } from './rule.js';

/** The two keys of each mapping that has them. */
const KEYS: Readonly<Record<string, readonly [fields: string, interval: string]>> = {
  FlowLog: ['fieldAggregate', 'aggregationInterval'],
  'hubble.export.static': ['fieldAggregate', 'aggregationInterval'],
  CiliumConfig: ['hubble-export-fieldaggregate', 'hubble-export-aggregation-interval'],
};

export const aggregationOff: Rule = {
  name: 'aggregation-off',
  severity: 'warning',
  summary: 'Fields to aggregate by without an interval, or an interval without fields.',
  why:
    'An exporter sums flows up only with both: the fields that make flows equal, and the time after which the sums are written ' +
    '(`pkg/hubble/exporter`, since 1.19). With one of the two alone, every flow is written as without them.',
  kinds: ['helm-values', 'flowlogs', 'cilium-config'],
  since: '1.19',
  about: (type, _, list) => !list && keysOf(type) !== undefined,
  check(bound, { kind }) {
    const [fieldsKey = '', intervalKey = ''] = keysOf(bound.type) ?? [];
    const [fields, interval] = [below(bound, fieldsKey), below(bound, intervalKey)];
    const [hasFields, hasInterval] = [namesFields(fields), runs(interval)];
    if (hasFields === undefined || hasInterval === undefined || hasFields === hasInterval) return [];
    // A value beside `static` overrides this one.
    if (hasFields && kind === 'helm-values' && below(bound.parent, 'aggregationInterval')) return [];
    return hasFields ? found(fields, intervalKey, '30s') : found(interval, fieldsKey, '[source.namespace, verdict]');
  },
};

function keysOf(type: ValueType): readonly [string, string] | undefined {
  return type.kind === 'message' && Object.hasOwn(KEYS, type.message) ? KEYS[type.message] : undefined;
}

/** Undefined where it cannot be told. */
function namesFields(fields: Bound | undefined): boolean | undefined {
  const value = fields?.value;
  if (isPlaceholder(value) || value?.node.kind === 'opaque') return undefined;
  return value?.string === undefined ? members(fields).length > 0 : value.string.trim() !== '';
}

function runs(interval: Bound | undefined): boolean | undefined {
  const value = interval?.value;
  if (isPlaceholder(value) || value?.node.kind === 'opaque') return undefined;
  const written = value?.scalar?.value;
  if (written === undefined || written === null || written === '') return false;
  const nanoseconds = parseGoDuration(String(written));
  return nanoseconds === undefined ? undefined : nanoseconds > 0n;
}

function found(bound: Bound | undefined, missing: string, example: string): Problem[] {
  if (!bound?.key) return [];
  const { span } = bound.key;
  const message = `\`${bound.field.name}\` does nothing without \`${missing}\`: nothing is aggregated. Write ${missing}: ${example}.`;
  return [{ span, message, fixes: [], unnecessary: true }];
}
