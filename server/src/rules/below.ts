import { child, children, type Bound } from '../document/bound.js';
import type { Cursor } from '../syntax/cursor.js';

/**
 * What a key of a mapping or a path of keys leads to, in whatever spelling the mapping takes; the last one of a key
 * counts.
 */
export function below(bound: Bound | undefined, path: string): Bound | undefined {
  return path.split('.').reduce((at, name) => at && child(at, name), bound);
}

/** The flow logs that Helm values have for the dynamic exporter. */
export function dynamicLogs(values: Bound): readonly Bound[] {
  const content = below(values, 'hubble.export.dynamic.config.content');
  return content && members(content).length > 0 ? children(content) : [];
}

/** Whether a switch is written as on or off; undefined where it is not written, or as something else. */
export function switchAt(bound: Bound, path: string): boolean | undefined {
  const value = below(bound, path)?.value?.scalar?.value;
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' ? value : undefined;
}

/** The members of a list that are there. */
export function members(bound: Bound | undefined): readonly Cursor[] {
  return bound?.value?.items() ?? [];
}
