import type { Bound } from '../document/bound.js';
import { FILTER_FLAG_NAMES, OBSERVE_FLAGS } from '../filter/flags/observe-flags.js';
import type { Message } from '../schema/field.js';
import { fileMessage } from '../schema/files.js';
import { meantKey } from '../schema/meant-keys.js';
import { FLOW_FILTER, fieldOf } from '../schema/messages.js';
import type { Entry } from '../syntax/cursor.js';
import type { Node } from '../syntax/node.js';
import { nearest, sameLetters } from './nearest.js';
import { nestedKey } from './path-key.js';
import { asJsonText, isPlainData, rewriteText } from './rewrite.js';
import type { Fix } from './rule.js';

/** What is known of the key that was meant. */
export interface Wanted {
  readonly advice: string;
  readonly fixes: readonly Fix[];
}

/** What was most likely meant by a key that a mapping does not have; undefined where nobody knows. */
export function wantedKey(bound: Bound, owner: Message, entry: Entry): Wanted | undefined {
  return meant(bound, owner, entry) ?? similar(bound, owner, entry) ?? elsewhere(owner, entry.name);
}

/** A key that people are known to write. */
function meant({ value: holder }: Bound, owner: Message, entry: Entry): Wanted | undefined {
  const row = meantKey(owner.name, entry.name);
  if (!row || !holder) return undefined;
  const say = row.say === undefined ? '' : ` ${row.say}`;
  if (row.write === undefined) return { advice: say, fixes: [] };
  const { write } = row;
  const advice = ` Write \`${write}\`.${say}`;
  if (write.includes('.')) return { advice, fixes: nestedKey(holder, entry, write.split('.')) };
  if (isThere(holder, owner, write)) return { advice, fixes: [] };
  const items = write === 'allowList' || write === 'denyList' ? asTexts(entry) : [];
  return items ? { advice, fixes: [rename(entry, write, items)] } : { advice, fixes: [] };
}

/** The edits that put the filters of a list into strings; undefined where that would lose something. */
function asTexts({ value }: Entry): Fix['edits'] | undefined {
  if (value?.node.kind !== 'seq' || !isPlainData(value)) return undefined;
  return value.items().flatMap((item) => (item.node.kind === 'map' ? [item.edit(item.node, asJsonText(item))] : []));
}

function rename({ key }: Entry, wanted: string, more: Fix['edits'] = []): Fix {
  return { title: `Change to ${wanted}`, edits: [rewriteText(key, wanted), ...more], preferred: true };
}

/** What the keys of a mapping are to a message: each of many unknown ones asks for it. */
const known = new WeakMap<Node, { readonly owner: Message; readonly fields: ReadonlySet<string | undefined> }>();

function isThere(holder: NonNullable<Bound['value']>, owner: Message, wanted: string): boolean {
  const before = known.get(holder.node);
  const fields = (): Set<string | undefined> => new Set(holder.names.map((key) => fieldOf(owner, key)?.name));
  const here = before?.owner === owner ? before : { owner, fields: fields() };
  known.set(holder.node, here);
  return here.fields.has(wanted);
}

/** A key a few letters away; a setting may have been written as its environment variable. */
function similar({ value: holder }: Bound, owner: Message, entry: Entry): Wanted | undefined {
  const { fields } = owner;
  const sameName = fields.find(
    ({ name, env = name }) => sameLetters(env, entry.name) || sameLetters(name, entry.name),
  )?.name;
  const isFlag = owner.name === 'CliConfig' && flagOf(entry.name) !== undefined;
  const names = fields.map(({ name }) => name);
  const wanted = sameName ?? (isFlag ? undefined : nearest(entry.name, names));
  if (wanted === undefined || !holder) return undefined;
  return {
    advice: ` Write \`${wanted}\`.`,
    fixes: !owner.repeatable && isThere(holder, owner, wanted) ? [] : [rename(entry, wanted)],
  };
}

/** A flag of the command line, or a key that has slipped out of its mapping. */
function elsewhere({ name: owner }: Message, key: string): Wanted | undefined {
  if (owner === 'CliConfig') {
    const flag = flagOf(key);
    if (flag === undefined) return undefined;
    const advice = FILTER_FLAG_NAMES.has(flag)
      ? ` \`--${flag}\` works on the command line only; write filters in \`allowlist\` and \`denylist\`.`
      : ` \`--${flag}\` works on the command line only.`;
    return { advice, fixes: [] };
  }
  const inner = BELOW.find(({ outside }) => outside === owner);
  const fields = inner && (fileMessage(inner.inside) ?? FLOW_FILTER);
  return fields && fieldOf(fields, key) ? { advice: ` ${inner.say}`, fixes: [] } : undefined;
}

function flagOf(key: string): string | undefined {
  return OBSERVE_FLAGS.find(({ name }) => sameLetters(name, key))?.name;
}

/** Messages inside of each other, whose keys end up one level too far out when the indentation is wrong. */
const BELOW = [
  { outside: 'FlowLogs', inside: 'FlowLog', say: 'It is a key of an entry of `flowLogs`: check the indentation.' },
  { outside: 'FlowLog', inside: 'FlowFilter', say: 'It is a key of a filter: it belongs in `includeFilters`.' },
] as const;
