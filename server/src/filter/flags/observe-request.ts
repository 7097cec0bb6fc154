import { parseGoBool } from '../../grammar/go-bool.js';
import { parseHubbleTime } from '../../grammar/hubble-time.js';
import { isInRange, type Timestamp } from '../../grammar/time.js';
import { connectionFault } from '../config/connection.js';
import type { Settings } from '../config/settings.js';
import { decodeFilters } from '../decode-filters.js';
import { fieldMaskFault } from '../field-mask-paths.js';
import { FilterError, unlessRefused } from '../filter-error.js';
import type { FlowFilter } from '../flow-filter.js';
import { FilterSide } from './filter-side.js';
import { flagError, listItems, parseUint } from './flag.js';
import { FILTER_FLAG_NAMES, OBSERVE_FLAGS } from './observe-flags.js';
import { parseFlags } from './parse-flags.js';

/** What stands outside the arguments: in a configuration file or in the environment. */
export interface Configured {
  readonly allowlist: readonly string[];
  readonly denylist: readonly string[];
  /** What they say of the connection; it is not judged where this is not known. */
  readonly settings?: Settings;
}

const NOTHING_CONFIGURED: Configured = { allowlist: [], denylist: [] };

/** What `hubble observe` is asked for. */
export interface ObserveRequest {
  readonly allowlist: FlowFilter[];
  readonly denylist: FlowFilter[];
  /** How many matching responses to return, and from which end; all when undefined. */
  readonly limit: { readonly count: bigint; readonly from: 'first' | 'last' } | undefined;
  readonly since: Timestamp | undefined;
  readonly until: Timestamp | undefined;
}

const OUTPUTS: readonly string[] = ['compact', 'dict', 'json', 'JSON', 'jsonpb', 'tab', 'table'];
const JSON_OUTPUTS: readonly string[] = ['json', 'JSON', 'jsonpb'];

/**
 * Reads the arguments of `hubble observe` (hubble/cmd/observe/flows.go, 1.19); the words `observe` and `flows` may be
 * left out.
 * @param now what relative times count from
 * @param configured what flags replace where they are given
 * @param exists whether there is a file, asked of certificates; there is none where this is left out
 * @throws FilterError of stage `flags`, or `decode` for an `--allowlist` or `--denylist` that cannot be read
 */
export function observeRequest(
  args: readonly string[],
  now: Timestamp,
  configured: Configured = NOTHING_CONFIGURED,
  exists: (path: string) => boolean = () => false,
): ObserveRequest {
  const allowed = new FilterSide();
  const denied = new FilterSide();
  const others = new Map<string, string[]>();
  const negation = { pending: false };
  parseFlags(OBSERVE_FLAGS, args, (given) => {
    const { name } = given.flag;
    if (name === 'not') {
      if (negation.pending)
        throw flagError(`invalid argument "${given.value}" for "--not" flag: consecutive --not statements`);
      negation.pending = true;
    } else if (FILTER_FLAG_NAMES.has(name)) {
      const side = negation.pending ? denied : allowed;
      negation.pending = false;
      side.add(given);
    } else {
      others.set(name, [...(others.get(name) ?? []), given.value]);
    }
  });
  const fault = configured.settings && connectionFault(configured.settings, others, exists);
  if (fault !== undefined) throw flagError(fault);
  if (negation.pending) throw flagError('trailing --not found in the arguments');
  checkOutput(others);
  const request = { ...selection(others, now), ...filterLists(allowed, denied, others, configured) };
  const unmasked = fieldMaskFault(fieldMask(others));
  if (unmasked !== undefined) throw flagError(`failed to construct field mask: ${unmasked}`);
  return request;
}

function checkOutput(flags: ReadonlyMap<string, readonly string[]>): void {
  const output = lastOf(flags, 'output') ?? 'compact';
  if (!OUTPUTS.includes(output)) throw flagError(`invalid output format: ${output}`);
  if (output.startsWith('tab') && isSet(flags, 'follow')) {
    throw flagError('table output format is not compatible with follow mode');
  }
  if (fieldMask(flags).length > 0 && !JSON_OUTPUTS.includes(output)) {
    throw flagError(`${output} output format is not compatible with custom field mask`);
  }
}

/** It is looked at, though it changes nothing of flows in a file. */
function fieldMask(flags: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return listItems(flags.get('field-mask') ?? []);
}

function selection(
  flags: ReadonlyMap<string, readonly string[]>,
  now: Timestamp,
): Pick<ObserveRequest, 'limit' | 'since' | 'until'> {
  const first = parseUint(lastOf(flags, 'first') ?? '0') ?? 0n;
  const last = parseUint(lastOf(flags, 'last') ?? '0') ?? 0n;
  const [all, follow] = [isSet(flags, 'all'), isSet(flags, 'follow')];
  if (first > 0n && last > 0n) throw flagError('cannot set both --first and --last');
  if (first > 0n && all) throw flagError('cannot set both --first and --all');
  if (first > 0n && follow) throw flagError('cannot set both --first and --follow');
  if (last > 0n && all) throw flagError('cannot set both --last and --all');
  const since = timeOf(flags, 'since', now);
  const until = follow ? undefined : timeOf(flags, 'until', now);
  const count = first > 0n ? first : last;
  return { limit: count > 0n ? { count, from: first > 0n ? 'first' : 'last' } : undefined, since, until };
}

function timeOf(flags: ReadonlyMap<string, readonly string[]>, name: string, now: Timestamp): Timestamp | undefined {
  const text = lastOf(flags, name) ?? '';
  if (text === '') return undefined;
  const time = parseHubbleTime(text, now);
  if (!time) throw flagError(`failed to parse the ${name} time: failed to convert ${text} to time`);
  if (!isInRange(time)) throw flagError(outOfRange(name, time));
  return time;
}

function outOfRange(name: string, { seconds, nanos }: Timestamp): string {
  const printed = `seconds:${seconds}${nanos === 0 ? '' : ` nanos:${nanos}`}`;
  const where = seconds < 0n ? 'before 0001-01-01' : 'after 9999-12-31';
  return `failed to convert \`${name}\` timestamp to proto: proto: timestamp (${printed}) ${where}`;
}

function filterLists(
  allowed: FilterSide,
  denied: FilterSide,
  flags: ReadonlyMap<string, readonly string[]>,
  configured: Configured,
): Pick<ObserveRequest, 'allowlist' | 'denylist'> {
  const allowlist = [...allowed.filters(), ...rawFilters(flags, 'allowlist', configured)];
  return { allowlist, denylist: [...denied.filters(), ...rawFilters(flags, 'denylist', configured)] };
}

function rawFilters(
  flags: ReadonlyMap<string, readonly string[]>,
  name: 'allowlist' | 'denylist',
  configured: Configured,
): FlowFilter[] {
  return unlessRefused(
    () => (flags.get(name) ?? configured[name]).flatMap(decodeFilters),
    ({ stage, message }) => {
      throw new FilterError(stage, `invalid --${name} flag: ${message}`);
    },
  );
}

function lastOf(flags: ReadonlyMap<string, readonly string[]>, name: string): string | undefined {
  return flags.get(name)?.at(-1);
}

function isSet(flags: ReadonlyMap<string, readonly string[]>, name: string): boolean {
  return parseGoBool(lastOf(flags, name) ?? '') === true;
}
