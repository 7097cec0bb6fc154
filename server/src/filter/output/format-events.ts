import type { HubbleEvent } from '../flow.js';
import { isPrintedStatus } from './events-text.js';
import { formatCompact, formatDict, formatJson, formatTable } from './format.js';
import type { OutputOptions } from './output-options.js';

/** What `hubble observe -o` prints, besides the other spellings of these. */
export type OutputFormat = 'compact' | 'dict' | 'json' | 'table';

/** What stands between two events of `-o dict`. */
export const DICT_SEPARATOR = '------------\n';

/** Two texts: for standard output, and for standard error. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/** What `hubble observe` prints for events, on its standard output and on its standard error. */
export function formatEvents(
  events: readonly HubbleEvent[],
  format: OutputFormat,
  options: OutputOptions = {},
): Printed {
  const printed = events.filter(
    ({ flow, lost_events: lost, node_status: status }) => flow ?? lost ?? (status && isPrintedStatus(status)),
  );
  const [stdout, stderr] = [false, true].map((ofNodes) =>
    printed.filter((event) => (event.node_status !== undefined) === ofNodes),
  );
  if (format === 'dict') return dicts(printed, options);
  const one = (event: HubbleEvent): string =>
    format === 'json' ? formatJson(event) + '\n' : formatCompact(event, options);
  const lines = (some: readonly HubbleEvent[] = []): string => some.map(one).join('');
  return { stdout: format === 'table' ? formatTable(stdout ?? [], options) : lines(stdout), stderr: lines(stderr) };
}

/** Each but the first begins with a line of dashes, on whichever stream it is. */
function dicts(events: readonly HubbleEvent[], options: OutputOptions): Printed {
  const texts = { stdout: '', stderr: '' };
  events.forEach((event, index) => {
    texts[event.node_status ? 'stderr' : 'stdout'] += (index === 0 ? '' : DICT_SEPARATOR) + formatDict(event, options);
  });
  return texts;
}
