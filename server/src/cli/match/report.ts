import { formatEvents, formatTable, type HubbleEvent, type OutputOptions } from '../../filter/index.js';
import { DICT_SEPARATOR, type Printed } from '../../filter/output/format-events.js';
import { escapedJson } from '../../grammar/escapes.js';
import { visibleLines } from '../visible.js';
import type { MatchOutput } from './arguments.js';
import { Tally } from './tally.js';

/** Prints events in the order in which they are found, some formats only once all are known. */
export interface Report {
  add(event: HubbleEvent): Printed;
  end(): string;
}

const NOTHING: Printed = { stdout: '', stderr: '' };

/**
 * Prints events in a format.
 *
 * @param isTerminal whether somebody looks at it as it comes: JSON for another program is as hubble writes it
 */
export function reportFor(output: MatchOutput, options: OutputOptions, isTerminal: boolean): Report {
  switch (output) {
    case 'count':
      return new Tally();
    case 'json':
      return isTerminal ? mapped(lines(output, options), escapedJson) : lines(output, options);
    case 'table':
      return mapped(table(options), forPeople);
    case 'dict':
      return mapped(dict(options), forPeople);
    case 'compact':
      return mapped(lines(output, options), forPeople);
  }
}

/**
 * As hubble prints events, and what a terminal would still obey in it is only shown: hubble makes two of these
 * characters harmless.
 */
function forPeople(text: string): string {
  return visibleLines(text, '\x1b');
}

function mapped(report: Report, shown: (text: string) => string): Report {
  return {
    add: (event) => {
      const { stdout, stderr } = report.add(event);
      return { stdout: shown(stdout), stderr: shown(stderr) };
    },
    end: () => shown(report.end()),
  };
}

function lines(output: 'compact' | 'json', options: OutputOptions): Report {
  return { add: (event) => formatEvents([event], output, options), end: () => '' };
}

/** The widths of the columns are those of all rows. */
function table(options: OutputOptions): Report {
  const rows: HubbleEvent[] = [];
  return {
    add: (event) => {
      if (event.node_status) return formatEvents([event], 'table', options);
      rows.push(event);
      return NOTHING;
    },
    end: () => formatTable(rows, options),
  };
}

function dict(options: OutputOptions): Report {
  let isFirst = true;
  return {
    add: (event) => {
      const printed = formatEvents([event], 'dict', options);
      if (printed.stdout + printed.stderr === '') return NOTHING;
      const separator = isFirst ? '' : DICT_SEPARATOR;
      isFirst = false;
      const behind = (text: string): string => (text === '' ? '' : separator + text);
      return { stdout: behind(printed.stdout), stderr: behind(printed.stderr) };
    },
    end: () => '',
  };
}
