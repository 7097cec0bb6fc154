import { walk, type Bound } from '../document/bound.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import { lastAtOrBefore } from '../syntax/sorted.js';

/** Lines that can be folded into the first of them, from 0, both included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/**
 * The mappings and lists inside JSON that stands in a YAML file, each to the line before its closing bracket; and,
 * because an editor that is told of some folds makes none itself, what it would have folded by indentation. Nothing
 * where there is no such JSON.
 */
export function folds(document: HubbleDocument): Fold[] {
  if (document.language !== 'yaml') return [];
  const lines = document.text.split(/\r\n|\n/);
  const lineAt = lineFinder(document.text);
  const embedded = document
    .parts()
    .flatMap((part) => [...walk(part)])
    .flatMap((bound) => foldOf(bound, lineAt));
  if (embedded.length === 0) return [];
  const byLine = new Map(indented(lines).map((fold) => [fold.start, fold]));
  for (const fold of embedded) byLine.set(fold.start, fold);
  return [...byLine.values()].sort((a, b) => a.start - b.start);
}

function foldOf({ value }: Bound, lineAt: (offset: number) => number): Fold[] {
  if (value?.tree.language !== 'json' || (value.node.kind !== 'map' && value.node.kind !== 'seq')) return [];
  const span = value.span;
  const start = lineAt(span.start);
  const end = lineAt(span.end) - 1;
  return end > start ? [{ start, end }] : [];
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => lastAtOrBefore(starts, offset);
}

/** Each line that deeper ones follow, to the last of those. */
function indented(lines: readonly string[]): Fold[] {
  const open: { line: number; depth: number }[] = [];
  const found: Fold[] = [];
  let last = 0;
  const close = (depth: number): void => {
    for (let top = open.at(-1); top && top.depth >= depth; top = open.at(-1)) {
      open.pop();
      if (last > top.line) found.push({ start: top.line, end: last });
    }
  };
  lines.forEach((text, line) => {
    const depth = text.search(/\S/);
    if (depth < 0) return;
    close(depth);
    open.push({ line, depth });
    last = line;
  });
  close(0);
  return found;
}
