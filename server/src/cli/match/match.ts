import { $ as colours } from 'kleur/colors';
import { EventSelector } from '../../filter/event-selector.js';
import { formatRawFilters, type HubbleEvent, type ObserveRequest } from '../../filter/index.js';
import { STDIN } from '../input.js';
import { Printer } from '../printer.js';
import { Refusal } from '../refusal.js';
import { compileNamed } from '../filters/compile-named.js';
import { orRefusal } from '../filters/or-refusal.js';
import { PrintedLines } from '../../filter/printed/printed-lines.js';
import { matchArguments } from './arguments.js';
import { configuration } from './configuration.js';
import { Matching, type Found } from './matching.js';
import { progressOver } from '../progress.js';
import { reportFor } from './report.js';

/**
 * `hubble-ls match`: prints those lines of files that `hubble observe --input-file` would print.
 * @returns the exit status, or 'help' where that is asked for
 * @throws Refusal
 */
export async function match(args: readonly string[]): Promise<number | 'help'> {
  const asked = await matchArguments(args, now(), configuration, colours.enabled);
  if (asked === 'help') return 'help';
  const { request, files, output, options } = asked;
  const printer = new Printer(process.stdout);
  if (asked.filters === STDIN && files.includes(STDIN)) {
    throw new Refusal('standard input is either the filters or the flows');
  }
  const configured = asked.filters === undefined ? undefined : await configuredBy(asked.filters, asked.exporter);
  if (asked.printFilters) {
    printer.print(formatRawFilters(request.allowlist, request.denylist));
    await printer.flush();
    return 0;
  }
  const given = compileNamed(request.allowlist, request.denylist);
  const selector = selectorFor(request, (event) => given(event) && (configured?.(event) ?? true));
  const course = {
    selector,
    report: reportFor(output, options, process.stdout.isTTY),
    printed: new PrintedLines(request.allowlist, request.denylist),
    isDecided: !configured && !selector.keepsLast && !selector.asksTime,
    printsLines: output === 'json' && !process.stdout.isTTY,
  };
  // What is printed on the same terminal would tear the bar.
  const progress = process.stdout.isTTY ? undefined : progressOver(files);
  try {
    const matching = new Matching(course, printer, asked.silent);
    return await matching.run(files, (bytes) => progress?.read(bytes));
  } finally {
    progress?.stop();
  }
}

type Passes = (event: HubbleEvent) => boolean;

/** What reads YAML is loaded only where there is some to read. */
async function configuredBy(file: string, exporter: string | undefined): Promise<Passes> {
  const { configuredFilter } = await import('../filters/configured-filter.js');
  return configuredFilter(file, exporter);
}

function selectorFor(request: ObserveRequest, passes: Passes): EventSelector<Found> {
  return orRefusal(
    () => new EventSelector<Found>(request, passes),
    ({ message }) => new Refusal(message),
  );
}

function now(): { readonly seconds: bigint; readonly nanos: number } {
  const milliseconds = Date.now();
  return { seconds: BigInt(Math.floor(milliseconds / 1000)), nanos: (milliseconds % 1000) * 1_000_000 };
}
