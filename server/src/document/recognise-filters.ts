import { distance } from 'fastest-levenshtein';
import type { Message } from '../schema/field.js';
import { BARE_FILTER, BARE_FILTER_LIST, CLI_CONFIG_KEYS } from '../schema/files.js';
import { enumType, fieldOf, message } from '../schema/messages.js';
import { OBSERVE_COMMAND } from '../schema/observe-flags.js';
import type { Cursor } from '../syntax/cursor.js';
import { embeddedStream } from '../syntax/parse-text.js';
import { rootField, writtenEntries, type Recognised } from './recognised.js';

const FILTER_LISTS = rootField('FilterLists');
const BARE_FILTERS = { ...BARE_FILTER, repeated: true } as const;
const CLI_CONFIG = rootField('CliConfig');

/** Keys of a FlowFilter that other formats use as well: they do not make a mapping a filter. */
const COMMON_FILTER_KEYS = new Set(['uuid', 'protocol', 'reply', 'interface', 'encrypted', 'verdict', 'event_type']);

/** Keys of the CLI's configuration file that other programs have as well. */
const COMMON_CLI_KEYS = new Set(['server', 'timeout', 'tls', 'debug', 'config', 'kubeconfig', 'kube-context']);

/** Filters that stand alone: the lists of the CLI, its configuration file, texts of filters, one filter. */
export function recogniseFilters(value: Cursor): Recognised | undefined {
  const lists = filterLists(value);
  if (lists) return lists;
  if (value.node.kind !== 'seq' || !holdsFilterText(value)) return undefined;
  // Filters themselves, where none of them is written as text.
  const items = value.items();
  if (items.every(({ node }) => node.kind === 'map')) return { kind: 'flow-filter', field: BARE_FILTERS };
  return { kind: 'raw-filters', field: BARE_FILTER_LIST };
}

/** One filter as a mapping. */
export function recogniseFilter(value: Cursor): Recognised | undefined {
  return isFilter(value) ? { kind: 'flow-filter', field: BARE_FILTER } : undefined;
}

/** `allowlist:` and `denylist:` as the CLI prints them, or among the other settings of its configuration file. */
function filterLists(value: Cursor): Recognised | undefined {
  const isSetting = (name: string): boolean => CLI_CONFIG_KEYS.has(name.toLowerCase());
  if (!value.names.some(isSetting)) return undefined;
  const written = writtenEntries(value, isSetting).map(({ name }) => name.toLowerCase());
  const names = written.filter((name) => CLI_CONFIG_KEYS.has(name));
  if (!written.every(isInCliConfig)) return undefined;
  const others = names.filter((name) => name !== 'allowlist' && name !== 'denylist');
  if (others.length === names.length)
    return isCliConfig(value, others) ? { kind: 'cli-config', field: CLI_CONFIG } : undefined;
  if (others.length > 0) return { kind: 'cli-config', field: CLI_CONFIG };
  const holds = [value.get('allowlist'), value.get('denylist')].some((list) => list && holdsFilterText(list));
  return holds ? { kind: 'raw-filters', field: FILTER_LISTS } : undefined;
}

/** A setting, a slip of one, or a flag of `hubble observe` that somebody takes for a setting. */
function isInCliConfig(name: string): boolean {
  return CLI_CONFIG_KEYS.has(asCliKey(name)) || OBSERVE_FLAGS.has(name) || isSlip(name);
}

/** A letter or two away from a setting. */
function isSlip(name: string): boolean {
  if (name.length < SHORTEST || name.length > LONGEST) return false;
  return [...CLI_CONFIG_KEYS].some((key) => key.length >= SHORTEST && distance(name, key) <= 2);
}

const SHORTEST = 5;
const LONGEST = 30;

const OBSERVE_FLAGS: ReadonlySet<string> = new Set(OBSERVE_COMMAND.fields.map(({ name }) => name.replace(/^--/, '')));

/** `HUBBLE_TLS_SERVER_NAME` and `tls_server_name` are slips that the file may have beside keys that are right. */
function asCliKey(name: string): string {
  return CLI_CONFIG_KEYS.has(name) ? name : name.replace(/^hubble_/, '').replaceAll('_', '-');
}

/**
 * A configuration file without filters: two keys that are the CLI's own, or one beside the address of a Hubble server.
 */
function isCliConfig(value: Cursor, names: readonly string[]): boolean {
  const own = names.filter((name) => !COMMON_CLI_KEYS.has(name)).length;
  const isHubble = /^(?:tls:\/\/|unix:\/\/.*hubble)|:(?:4244|4245)$|hubble/.test(value.get('server')?.string ?? '');
  return own >= (isHubble ? 1 : 2);
}

function holdsFilterText(list: Cursor): boolean {
  return list.items().some((item) => {
    if (item.node.kind === 'map') return isFilter(item);
    return item.string?.trimStart().startsWith('{') === true && embeddedStream(item).some(isFilterText);
  });
}

/**
 * A mapping with the keys of a FlowFilter, at least one of which means it can be nothing else. Logs and rules of other
 * programs have an address or a pod under such a key where a filter has a list, but not that alone.
 */
function isFilter(value: Cursor): boolean {
  const isAlone = value.tree.language === 'json' && value.names.length === 1;
  return hasFilterKeys(value, (inner) => isAlone || inner?.node.kind !== 'scalar' || inner.string === '');
}

function hasFilterKeys(value: Cursor, isFit: (inner: Cursor | undefined) => boolean): boolean {
  const filter = message('FlowFilter');
  // Most mappings are nothing of the kind, and have many keys.
  if (value.names.filter((name) => fieldOf(filter, name)).length === 0) return false;
  const entries = writtenEntries(value, (name) => fieldOf(filter, name) !== undefined);
  const known = entries.filter((entry) => fieldOf(filter, entry.name));
  if (known.length * 2 <= entries.length) return false;
  return known.some(({ name, value: inner }) => {
    if (fieldOf(filter, name)?.name === 'event_type') return isEventTypeList(inner, known.length === entries.length);
    if (name === 'verdict') return known.length === entries.length && isVerdictList(inner);
    return !COMMON_FILTER_KEYS.has(name) && isFit(inner);
  });
}

/**
 * The text of a filter says more: nothing but keys of a FlowFilter, and a list where they have one, which may be
 * forgotten.
 */
function isFilterText(value: Cursor): boolean {
  if (hasFilterKeys(value, () => true) || isBegun(value)) return true;
  const filter = message('FlowFilter');
  const entries = writtenEntries(value, (name) => fieldOf(filter, name) !== undefined);
  const fits = entries.every(({ name, value: inner }) => fieldOf(filter, name) && inner?.node.kind === 'seq');
  return fits && entries.some(({ name }) => LISTED.has(name));
}

/** A text whose first key is being typed. */
function isBegun(value: Cursor): boolean {
  const [first, ...others] = value.entries();
  if (!first || first.pair.valueStart !== undefined || others.length > 0) return false;
  return message('FlowFilter').fields.some(({ name }) => name.startsWith(first.name));
}

/** Keys that are a list in a FlowFilter only. */
const LISTED = new Set(['verdict', 'reply', 'encrypted', 'protocol']);

/** Whether a list names verdicts of flows. */
function isVerdictList(value: Cursor | undefined): boolean {
  const items = value?.items() ?? [];
  return items.length > 0 && items.every(({ string }) => VERDICTS.values.some(({ name }) => name === string));
}

const VERDICTS = enumType('Verdict');

/** @param whenEmpty The answer for a list that nothing has been written in yet. */
function isEventTypeList(value: Cursor | undefined, whenEmpty: boolean): boolean {
  if (!value) return whenEmpty;
  const entries = value.node.kind === 'seq' ? value.items() : [value];
  if (entries.length === 0) return whenEmpty;
  return entries.every((entry) => isEventType(entry, message('EventTypeFilter')));
}

/** Whether a mapping has no keys but those of an event type. */
export function isEventType(value: Cursor, of: Message): boolean {
  return value.node.kind === 'map' && value.entries().every((entry) => startsField(of, entry.name));
}

/** Half-typed keys count: `{"ty` is about to be an event type. */
function startsField(of: Message, name: string): boolean {
  return of.fields.some((field) => field.name.startsWith(name) || field.alias?.startsWith(name));
}
