import type { Cursor, Entry } from '../syntax/cursor.js';
import { isCiliumValues } from './helm-evidence.js';
import { CERTAIN, NAMED } from './helm-points.js';
import type { Path } from './path.js';

/** Values of the Cilium chart, and where they stand. */
export interface ValuesAt {
  readonly path: Path;
  readonly value: Cursor | undefined;
}

/** How deep charts are looked for in charts: an umbrella of umbrellas. */
const MAX_SUBCHARTS = 2;

/**
 * Keys that hold no subchart: `global` is Helm's own, and no release of the chart since 1.14 reads it; `properties` is
 * where a schema of values describes them.
 */
const NO_CHARTS: readonly string[] = ['hubble', 'global', 'properties'];

/**
 * The values of the Cilium chart in a mapping of Helm values: the mapping itself, or what stands under the keys of its
 * subcharts, whatever their names or aliases are.
 *
 * @param said What the surroundings say for it, in points.
 */
export function ciliumValues(value: Cursor | undefined, said: number, path: Path): ValuesAt[] {
  if (!value || (value.node.kind === 'scalar' && value.node.value === null)) {
    return said >= CERTAIN ? [{ path, value: undefined }] : [];
  }
  // A first key, half-typed.
  if (value.node.kind === 'scalar') return said >= CERTAIN && isWord(value) ? [{ path, value }] : [];
  if (isCiliumValues(value, 0)) return [{ path, value }];
  const below = subcharts(value, said, path, MAX_SUBCHARTS);
  if (below.length > 0) return below;
  return isCiliumValues(value, said) ? [{ path, value }] : [];
}

function subcharts(value: Cursor, said: number, path: Path, depth: number): ValuesAt[] {
  if (depth === 0) return [];
  const { text } = value.tree;
  return value.entries().flatMap(({ name, pair, value: inner }) => {
    // Looking at the text keeps everything else from being parsed.
    const { start, end } = { start: pair.start, end: pair.value?.end ?? pair.end };
    if (!inner || NO_CHARTS.includes(name) || !text.slice(start, end).includes('hubble')) return [];
    const here = [...path, name];
    const named = /cilium/i.test(name) ? Math.max(said, NAMED) : 0;
    // A first `hubble:` below the name of the chart, with nothing in it yet but half a word.
    const isBegun = name === 'cilium' && isBegunWith(inner.entry('hubble'));
    const told = isBegun || (said >= CERTAIN && inner.entry('hubble')) ? Math.max(said, CERTAIN) : named;
    if (isCiliumValues(inner, told)) return [{ path: here, value: inner }];
    return subcharts(inner, 0, here, depth - 1);
  });
}

function isBegunWith(entry: Entry | undefined): boolean {
  if (!entry) return false;
  return entry.value === undefined || entry.value.scalar?.value === null || isWord(entry.value);
}

function isWord({ string }: Cursor): boolean {
  return string !== undefined && /^\w+$/.test(string);
}

/** What the name of a chart, release or object says for the values beside it, in points. */
export function saidByName(name: string | undefined): number {
  if (name === undefined) return 0;
  if (CILIUM_CHART.test(name)) return CERTAIN;
  return /cilium/i.test(name) ? NAMED : 0;
}

/** The version that the name of a packed chart ends with. */
export function versionInName(chart: string): string | undefined {
  return /-(v?\d[\w.+-]*)\.tgz$/.exec(chart)?.[1];
}

/** `cilium`, `cilium/cilium`, `oci://…/charts/cilium`, `rke2-cilium`, `https://…/cilium-1.17.5.tgz`, `CiliumConfig`. */
export const CILIUM_CHART = /^(?:.*[/_])?(?:rke2-)?cilium(?:-v?\d[\w.+-]*\.tgz|config)?$/i;
