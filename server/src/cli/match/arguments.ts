import { type Configured, type ObserveRequest, type OutputOptions, observeRequest } from '../../filter/index.js';
import type { Flag } from '../../filter/flags/flag.js';
import { OBSERVE_FLAGS } from '../../filter/flags/observe-flags.js';
import { parseFlags } from '../../filter/flags/parse-flags.js';
import { parseGoBool } from '../../grammar/go-bool.js';
import type { Timestamp } from '../../grammar/time.js';
import { orRefusal } from '../filters/or-refusal.js';
import { Refusal } from '../refusal.js';

/** What is printed for the flows that are found. */
export type MatchOutput = 'json' | 'compact' | 'dict' | 'table' | 'count';

/** What `hubble-ls match` is asked for. */
export interface MatchArguments {
  /** `-` is standard input. */
  readonly files: readonly string[];
  readonly request: ObserveRequest;
  /** The file that `--filters` names. */
  readonly filters: string | undefined;
  readonly exporter: string | undefined;
  readonly output: MatchOutput;
  readonly options: OutputOptions;
  /** Print the filters and match nothing. */
  readonly printFilters: boolean;
  readonly silent: boolean;
}

const OWN_FLAGS: readonly Flag[] = [
  { name: 'filters', kind: 'text' },
  { name: 'exporter', kind: 'text' },
];

/** What `-o` takes, and what each of them means. */
export const OUTPUTS: Readonly<Record<string, MatchOutput>> = {
  json: 'json',
  JSON: 'json',
  jsonpb: 'json',
  compact: 'compact',
  dict: 'dict',
  tab: 'table',
  table: 'table',
  count: 'count',
};

/**
 * Reads the arguments of `hubble-ls match`: those of `hubble observe`, which is asked about them, and a few of our own.
 * @param now what relative times count from
 * @param configuration reads the file of `--config`
 * @param hasColors whether terminal and environment are for colours, which `--color auto` asks
 * @returns 'help' where that is asked for
 * @throws Refusal
 */
export async function matchArguments(
  args: readonly string[],
  now: Timestamp,
  configuration: (file: string) => Promise<Configured>,
  hasColors: boolean,
): Promise<MatchArguments | 'help'> {
  const { given, files, passed } = unlessHubbleRefuses(() => read(args));
  if (isTrue(given.get('help'))) return 'help';
  const config = given.get('config') ?? '';
  const configured = config === '' ? undefined : await configuration(config);
  // Nothing connects here, so certificates need not be where this runs.
  const request = unlessHubbleRefuses(() => observeRequest(passed, now, configured, () => true));
  if (files.length === 0 && !isTrue(given.get('print-raw-filters'))) {
    throw new Refusal('match needs a file of flows, or - for standard input');
  }
  return { files, request, ...asked(given, hasColors) };
}

function unlessHubbleRefuses<T>(attempt: () => T): T {
  return orRefusal(attempt, ({ stage, message }) => new Refusal(message, stage === 'flags' ? 2 : 1));
}

interface Read {
  /** The last value of each flag. */
  readonly given: ReadonlyMap<string, string>;
  readonly files: readonly string[];
  /** What `hubble observe` is asked about. */
  readonly passed: readonly string[];
}

/** @throws FilterError where hubble refuses an argument */
function read(args: readonly string[]): Read {
  const given = new Map<string, string>();
  const files: string[] = [];
  const passed: string[] = [];
  parseFlags(
    [...OBSERVE_FLAGS, ...OWN_FLAGS],
    args,
    ({ flag: { name }, value }) => {
      given.set(name, value);
      if (name === 'input-file') files.push(value);
      if (!isOwn(name, value)) passed.push(`--${name}=${value}`);
    },
    (argument) => files.push(argument),
  );
  return { given, files, passed };
}

function isOwn(name: string, value: string): boolean {
  return OWN_FLAGS.some((flag) => flag.name === name) || name === 'help' || (name === 'output' && value === 'count');
}

function asked(given: ReadonlyMap<string, string>, hasColors: boolean): Omit<MatchArguments, 'files' | 'request'> {
  const color = given.get('color') ?? 'auto';
  const timeFormat = given.get('time-format');
  if (given.has('exporter') && !given.has('filters')) throw new Refusal('--exporter needs --filters FILE');
  return {
    filters: given.get('filters'),
    exporter: given.get('exporter'),
    output: OUTPUTS[given.get('output') ?? 'compact'] ?? 'compact',
    options: {
      ...(timeFormat !== undefined && { timeFormat }),
      nodeName: isTrue(given.get('print-node-name')),
      policyNames: isTrue(given.get('print-policy-names')),
      numeric: isTrue(given.get('numeric')),
      color: color === 'always' || (color === 'auto' && hasColors),
    },
    printFilters: isTrue(given.get('print-raw-filters')),
    silent: isTrue(given.get('silent-errors')),
  };
}

function isTrue(value: string | undefined): boolean {
  return parseGoBool(value ?? '') === true;
}
