import type { Field, Message, ValueType } from '../schema/field.js';
import { fileMessage } from '../schema/files.js';
import { fieldOf, message } from '../schema/messages.js';
import type { Cursor, Entry } from '../syntax/cursor.js';
import type { Span } from '../syntax/node.js';
import { embeddedRoots, embeddedStream } from '../syntax/parse-text.js';
import type { Place } from '../syntax/place.js';
import { isPlaceholder } from './placeholder.js';

/** A node of a document together with the field it is the value of: what every feature is a walk over. */
export interface Bound {
  readonly field: Field;
  /** What the value should be; the element type where {@link list} is false below a repeated field. */
  readonly type: ValueType;
  /** The value as a whole should be a list of `type`. */
  readonly list: boolean;
  /** The key, where the value stands behind one. */
  readonly key: Cursor | undefined;
  /** Undefined while nothing has been written behind the key. */
  readonly value: Cursor | undefined;
  readonly parent: Bound | undefined;
  /** For the root of a whole document: the text that the document was read from. */
  readonly source?: SourceText;
}

/** A file, or a text inside of one, with all its documents. */
export interface SourceText {
  readonly text: string;
  /** Where it stands; asked for only where something is wrong with it. */
  place(): Place;
  /** It stands in a string of the file. */
  readonly embedded: boolean;
}

/** The root of a part of a document that is the value of a field. */
export function bindRoot(field: Field, value: Cursor | undefined, source?: SourceText): Bound {
  const bound = { field, type: field.type, list: field.repeated === true, key: undefined, value, parent: undefined };
  return source ? { ...bound, source } : bound;
}

/** The message whose fields are the keys of this value, where it should be a mapping. */
export function messageOf(type: ValueType): Message | undefined {
  return type.kind === 'message' ? (fileMessage(type.message) ?? message(type.message)) : undefined;
}

/**
 * The values inside a value that the schema knows: members of a list, keys of a mapping, the JSON inside a string.
 * With `within`, only those that touch that part of the file. A value whose shape is not the one it should have still
 * gives what can be told of it (a mapping where a list of mappings must stand counts as its only member).
 */
export function children(bound: Bound, within?: Span): Bound[] {
  const { value, type } = bound;
  if (!value || (value.node.kind !== 'scalar' && isPlaceholder(value))) return [];
  if (bound.list && value.node.kind === 'seq') return within ? members(bound, value, within) : allMembers(bound, value);
  if (type.kind === 'json-text') {
    const texts =
      value.node.kind === 'map' ? [value] : type.stream ? embeddedStream(value) : embeddedRoots(value, 'json');
    return texts
      .filter((inner) => !isPlaceholder(inner))
      .map((inner) => ({
        ...bound,
        type: type.of,
        list: false,
        key: undefined,
        value: inner,
        parent: bound,
      }));
  }
  const owner = messageOf(type);
  const isField = (name: string): boolean => owner !== undefined && fieldOf(owner, name) !== undefined;
  return owner ? value.entriesNamed(isField, within).flatMap((entry) => bindEntry(owner, entry, bound)) : [];
}

/** The value of one field of a mapping; the last one counts where the key is there more than once. */
export function child(bound: Bound, name: string): Bound | undefined {
  const { value, type, list } = bound;
  const owner = messageOf(type);
  if (!value || !owner || (list && value.node.kind === 'seq') || isPlaceholder(value)) return undefined;
  const [entry] = value.entriesNamed((key) => fieldOf(owner, key)?.name === name).slice(-1);
  return entry && bindEntry(owner, entry, bound)[0];
}

function members(bound: Bound, value: Cursor, within?: Span): Bound[] {
  return value.items(within).map((item) => ({ ...bound, list: false, key: undefined, value: item, parent: bound }));
}

/** Many rules compare the members of one list. */
const knownMembers = new WeakMap<Bound, Bound[]>();

function allMembers(bound: Bound, value: Cursor): Bound[] {
  const known = knownMembers.get(bound) ?? members(bound, value);
  knownMembers.set(bound, known);
  return known;
}

function bindEntry(owner: Message, entry: ReturnType<Cursor['entries']>[number], parent: Bound): Bound[] {
  const field = fieldOf(owner, entry.name);
  if (!field) return [];
  return [{ field, type: field.type, list: field.repeated === true, key: entry.key, value: entry.value, parent }];
}

/** Every bound value below and including this one, outer before inner; with `within`, those that touch it. */
export function* walk(bound: Bound, within?: Span): Generator<Bound> {
  yield bound;
  for (const child of children(bound, within)) yield* walk(child, within);
}

/** What stands under another key of the mapping that holds this value. */
export function sibling(bound: Bound, name: string): Cursor | undefined {
  return siblingEntry(bound, name)?.value;
}

/** Another entry of the mapping that holds this value; the last one counts where the key is there more than once. */
export function siblingEntry({ parent }: Bound, name: string): Entry | undefined {
  const owner = parent && messageOf(parent.type);
  const field = owner && fieldOf(owner, name);
  return field && parent.value?.entries().findLast((one) => one.name === field.name || one.name === field.alias);
}

/** Whether the value belongs to something that was observed rather than to a filter. */
export function isObserved(bound: Bound): boolean {
  return onRefusal(bound) === undefined;
}

/**
 * What Cilium does when it cannot decode the part that holds this value; undefined where it decodes nothing as a whole.
 */
export function onRefusal(bound: Bound): string | undefined {
  for (let at: Bound | undefined = bound; at; at = at.parent) if (at.field.onRefusal) return at.field.onRefusal;
  return undefined;
}
