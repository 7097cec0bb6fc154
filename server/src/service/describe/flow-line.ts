import type { Cursor } from '../../syntax/cursor.js';
import { formatCompact, readEvents } from '../../filter/index.js';
import { code } from './markdown.js';

/** What `hubble observe` prints for a flow, on one line; undefined where it cannot read it. */
export function flowLine(flow: Cursor): string | undefined {
  if (flow.tree.language !== 'json' || flow.node.kind !== 'map') return undefined;
  // Line breaks of JSON only stand between its tokens.
  const [line] = readEvents(`{"flow":${flow.source.replace(/[\r\n]/g, ' ')}}`);
  return line?.event ? formatCompact(line.event).trimEnd() : undefined;
}

/**
 * What it prints for lost events, or for nodes that have failed; undefined for other lines, and where it cannot read
 * them.
 */
export function describeEvent(line: Cursor): string | undefined {
  if (line.tree.language !== 'json' || line.node.kind !== 'map') return undefined;
  const [read] = readEvents(line.source.replace(/[\r\n]/g, ' '));
  const text = read?.event ? formatCompact(read.event).trimEnd() : '';
  return text === '' ? undefined : code(text);
}

/** The line as code, so that nothing in it is taken for markup. */
export function describeFlow(flow: Cursor): string | undefined {
  const line = flowLine(flow);
  return line === undefined ? undefined : code(line);
}
