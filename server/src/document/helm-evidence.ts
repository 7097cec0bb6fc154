import { fileMessage } from '../schema/files.js';
import { fieldOf } from '../schema/messages.js';
import type { Field } from '../schema/field.js';
import type { Cursor } from '../syntax/cursor.js';
import { dottedTarget, helmTarget } from '../schema/helm-path.js';
import { metric } from '../tables/metrics.js';
import { CHART_POINTS, ENOUGH, ENOUGH_ALONE, HUBBLE_POINTS, NAMED, RETINA_KEYS } from './helm-points.js';
import { AGENT_IMAGE } from './image-version.js';
import { isPlaceholder } from './placeholder.js';

/** A key of `hubble:` that the chart does not have, or whose value is of another type. */
const AGAINST = -1;

/** A path of `hubble:` that somebody wrote as one key. */
const DOTTED = 3;

/** Whether a mapping holds values of the Cilium chart. `said` is what its surroundings say for it, in points. */
export function isCiliumValues(value: Cursor, said: number): boolean {
  if (value.node.kind !== 'map') return false;
  const { hubble, chart } = helmEvidence(value);
  if (hubble !== undefined && hubble + chart + said >= ENOUGH) return true;
  return (hubble ?? 0) >= 0 && chart + said >= ENOUGH_ALONE;
}

interface Evidence {
  /** Undefined without a `hubble:`. */
  readonly hubble: number | undefined;
  readonly chart: number;
}

function helmEvidence(value: Cursor): Evidence {
  let hubble: number | undefined;
  let chart = 0;
  for (const entry of value.entries()) {
    const { name } = entry;
    // Most entries are neither: what is behind them is not even cut out of the text.
    const inner = name === 'hubble' || name === 'image' ? entry.value : undefined;
    if (name === 'hubble') hubble = inner ? hubbleEvidence(inner) : 0;
    else if (RETINA_KEYS.includes(name)) return { hubble: undefined, chart: -ENOUGH_ALONE };
    else if (Object.hasOwn(CHART_POINTS, name)) chart += CHART_POINTS[name] ?? 0;
    else if (name === 'image') chart += inner && isAgent(inner) ? NAMED : 0;
    else if (name.startsWith('hubble.') && helmTarget(name)) chart += DOTTED;
  }
  return { hubble, chart };
}

/** The image of Cilium's agent, in any registry. */
function isAgent(image: Cursor): boolean {
  return [image.get('repository'), image.get('override')].some((name) => AGENT_IMAGE.test(name?.string ?? ''));
}

function hubbleEvidence(hubble: Cursor): number | undefined {
  const owner = fileMessage('hubble');
  if (!owner) return undefined;
  if (hubble.node.kind === 'scalar' && hubble.node.value === null) return 0;
  if (hubble.node.kind !== 'map') return isPlaceholder(hubble) ? 0 : undefined;
  let points = 0;
  for (const { name, key, value } of hubble.entries()) {
    const field = fieldOf(owner, name);
    if (!field && dottedTarget(owner, name)) points += DOTTED;
    else if (!field) points += isPlaceholder(key) || isStartOf(name, owner.fields) ? 0 : AGAINST;
    else if (value && !isPlaceholder(value)) points += pointsOf(field, value);
  }
  return points;
}

/** Half-typed keys say nothing against. */
function isStartOf(name: string, fields: readonly Field[]): boolean {
  return fields.some((field) => field.name.startsWith(name));
}

function pointsOf(field: Field, value: Cursor): number {
  if (field.name === 'export' && isExporter(value)) return ENOUGH;
  if (field.name === 'metrics' && isMetrics(value)) return ENOUGH;
  if (hasShape(field, value)) return HUBBLE_POINTS[field.name] ?? 0;
  // A switch where a mapping with `enabled` is meant is a common slip.
  return typeof value.scalar?.value === 'boolean' ? 0 : AGAINST;
}

function isExporter(value: Cursor): boolean {
  return value.get('static')?.node.kind === 'map' || value.get('dynamic')?.node.kind === 'map';
}

function isMetrics(value: Cursor): boolean {
  const dynamic = fileMessage('hubble.metrics.dynamic');
  const names = value.get('dynamic')?.names ?? [];
  if (dynamic && names.length > 0 && names.every((name) => fieldOf(dynamic, name))) return true;
  const entries = value.get('enabled')?.items() ?? [];
  return entries.some((entry) => metric(/^[^:;]*/.exec(entry.string ?? '')?.[0] ?? '') !== undefined);
}

/** Whether a value is of the kind that the field takes; for a mapping, whether it has a key of it, or none at all. */
function hasShape({ type, repeated }: Field, value: Cursor): boolean {
  const { node } = value;
  if (node.kind === 'scalar' && node.value === null) return true;
  if (repeated) return node.kind === 'seq';
  if (type.kind === 'message') {
    const owner = fileMessage(type.message);
    const entries = value.entries();
    if (node.kind !== 'map' || !owner) return false;
    return owner.rest !== undefined || entries.length === 0 || entries.some(({ name }) => fieldOf(owner, name));
  }
  if (type.kind === 'scalar' && type.scalar === 'bool') return typeof value.scalar?.value === 'boolean';
  return node.kind === 'scalar';
}
