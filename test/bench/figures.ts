import type { Samples } from './samples.js';

/** One line of the table. */
export interface Figure {
  readonly sample: string;
  readonly name: string;
  readonly unit: string;
  /** The most that ours may be of the peer's, or in the unit where `absolute`. */
  readonly wanted: number;
  readonly absolute?: true;
  /** Ours must be at least `wanted` times the peer's. */
  readonly more?: true;
}

const FIGURES: readonly Figure[] = [
  { sample: 'start', name: 'start to initialize', unit: 'ms', wanted: 1 / 3 },
  { sample: 'open-cpu', name: 'values: open, CPU', unit: 'ms', wanted: 1 / 2 },
  { sample: 'key', name: 'values: one character to diagnostics', unit: 'ms', wanted: 1 / 40 },
  { sample: 'key-cpu', name: 'values: one character, CPU', unit: 'ms', wanted: 1 / 10 },
  { sample: 'completion', name: 'values: completion right after a key', unit: 'ms', wanted: 1 / 15 },
  { sample: 'hover', name: 'values: hover', unit: 'ms', wanted: 1 / 10 },
  { sample: 'peak', name: 'values: peak RSS', unit: 'MiB', wanted: 1 / 2 },
  { sample: 'key-cpu-growth', name: 'values: CPU per key, 500 filters to 5', unit: 'ms', wanted: 2 },
  { sample: 'log-open-cpu', name: 'log: open, CPU', unit: 'ms', wanted: 1 / 5 },
  { sample: 'log-peak', name: 'log: peak RSS', unit: 'MiB', wanted: 1 / 5 },
  { sample: 'log-key', name: 'log: one character to diagnostics', unit: 'ms', wanted: 1 / 200 },
  { sample: 'log-hover', name: 'log: slowest hover while it is checked', unit: 'ms', wanted: 50, absolute: true },
  { sample: 'check', name: 'check a log', unit: 'MB/s', wanted: 1.5, more: true },
  { sample: 'match-type', name: 'match: event_type', unit: 'MB/s', wanted: 2, more: true },
  { sample: 'match-cel', name: 'match: pod prefix and CEL', unit: 'MB/s', wanted: 0.8, more: true },
  { sample: 'match-peak', name: 'match: peak RSS', unit: 'MiB', wanted: 143, absolute: true },
];

/** The table in Markdown, of what was measured. */
export function table(ours: Samples, peer: Samples): string {
  const rows = FIGURES.flatMap((figure) => {
    const own = ours.get(figure.sample);
    return own === undefined ? [] : [row(figure, own, peer.get(figure.sample))];
  });
  const all = [['figure', 'ours', 'peer', 'ratio', 'wanted', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(all[0] ?? []), rule, ...rows.map(line)].join('\n');
}

function row({ name, unit, wanted, absolute, more }: Figure, own: number, peer: number | undefined): string[] {
  const ratio = peer === undefined ? undefined : own / peer;
  const compared = absolute ? own : (ratio ?? NaN);
  const met = more ? compared >= wanted : compared <= wanted;
  const goal = absolute ? `<= ${wanted} ${unit}` : `${more ? '>=' : '<='} ${spelled(wanted)}`;
  const told = absolute || ratio === undefined ? '' : spelled(ratio);
  const ofPeer = absolute || peer === undefined ? '' : `${round(peer)} ${unit}`;
  return [name, `${round(own)} ${unit}`, ofPeer, told, goal, met ? 'met' : 'missed'];
}

/** `1/47` for a part, `1.8` for more than all. */
function spelled(ratio: number): string {
  return ratio < 1 ? `1/${round(1 / ratio)}` : round(ratio);
}

function round(value: number): string {
  return value < 10 ? String(Number(value.toFixed(1))) : value.toFixed(0);
}
