import { child, children, type Bound } from '../document/bound.js';
import type { Cursor } from '../syntax/cursor.js';

/** What stands behind a key of a mapping, in whatever spelling the mapping takes; the last one counts. */
export function below(bound: Bound | undefined, name: string): Bound | undefined {
  return bound && child(bound, name);
}

/** What a path of keys leads to. */
export function boundAt(bound: Bound, path: string): Bound | undefined {
  return path.split('.').reduce<Bound | undefined>((at, name) => below(at, name), bound);
}

/** The flow logs that Helm values have for the dynamic exporter. */
export function dynamicLogs(values: Bound): readonly Bound[] {
  const content = boundAt(values, 'hubble.export.dynamic.config.content');
  return content && members(content).length > 0 ? children(content) : [];
}

/** Whether a switch is written as on or off; undefined where it is not written, or as something else. */
export function switchAt(bound: Bound, path: string): boolean | undefined {
  const value = boundAt(bound, path)?.value?.scalar?.value;
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' ? value : undefined;
}

/** The members of a list that are there. */
export function members(bound: Bound | undefined): readonly Cursor[] {
  return bound?.value?.items() ?? [];
}
