import type { HubbleDocument } from './hubble-document.js';

/** The keys of a line that `hubble observe --input-file` reads. */
const LINE_KEYS = ['flow', 'lost_events', 'node_status'];

/**
 * Whether a file is a log that `hubble observe --input-file` reads: each event on a line of its own, in its wrapper.
 */
export function isFlowLog(document: HubbleDocument): boolean {
  if (document.language !== 'json' || document.kind !== 'flows') return false;
  const root = document.start.find(({ parts }) => parts.length > 0)?.root;
  if (!root || !LINE_KEYS.some((key) => root.get(key))) return false;
  return !document.slice(root.span.start, root.span.end).includes('\n');
}
