import { fieldOf } from '../schema/messages.js';
import type { Context, Step } from '../syntax/context.js';
import type { Cursor } from '../syntax/cursor.js';
import { embeddedStream, rootWithLineBelow } from '../syntax/parse-text.js';
import { contextAt } from '../syntax/position.js';
import { touches } from '../syntax/span.js';
import { children, messageOf, type Bound } from './bound.js';
import type { HubbleDocument } from './hubble-document.js';
import type { Path } from './path.js';
import { sectionAt, type Found, type Section } from './section.js';

/** What can be typed at an offset of the file, and the field that it would belong to. */
export interface Located {
  readonly bound: Bound;
  readonly context: Context;
  /** The root of the innermost text that the offset is in: the document, or what a string holds. */
  readonly root: Cursor;
}

/** Finds the field at an offset of the file, also where nothing has been written yet. */
export function locate(document: HubbleDocument, offset: number): Located | undefined {
  const section = document.sectionAt(offset);
  return section && locateInSection(section, offset);
}

function locateInSection({ root, found }: Section, offset: number): Located | undefined {
  if (root.tree.language === 'shell') return locateInCommand(found, offset);
  const context = contextAt(root, offset);
  if (!context) return undefined;
  const text =
    context.inString && context.role !== 'key' ? found.texts.find(({ path }) => isAt(context, path)) : undefined;
  const inner = text && sectionAt(text.sections, offset);
  if (inner && offset > context.span.end && context.node?.scalar?.style === 'literal')
    return locateBelow(inner, offset);
  if (inner) return locateInSection(inner, offset);
  const part = found.parts.find(({ path }) => isBelow(context, path));
  // A blank line below a block scalar is no part of its text: nothing can be written there in its place.
  if (offset < context.span.start || offset > context.span.end) return undefined;
  return part && locateIn(part.bound, { ...context, path: context.path.slice(part.path.length) }, root, offset);
}

/** On a blank line below the text of a block scalar, with the indentation of its lines. */
function locateBelow({ root, found }: Section, offset: number): Located | undefined {
  const longer = root.tree.language === 'yaml' ? rootWithLineBelow(root, offset) : undefined;
  const context = longer && contextAt(longer, offset);
  const part = context && found.parts.find(({ path }) => isBelow(context, path));
  return part && locateIn(part.bound, { ...context, path: context.path.slice(part.path.length) }, longer, offset);
}

/** On a command line only texts of filters have places of this kind. */
function locateInCommand({ parts: [command] }: Found, offset: number): Located | undefined {
  const caret = { start: offset, end: offset };
  const flag = command && children(command.bound, caret).find(({ value }) => value && touches(value.span, caret));
  return flag?.value && locateInText(flag, flag.value, offset);
}

/** In the JSON text that a string holds. */
function locateInText(bound: Bound, value: Cursor, offset: number): Located | undefined {
  if (bound.type.kind !== 'json-text') return undefined;
  const inner = valueAt(embeddedStream(value), offset);
  const within = inner && contextAt(inner, offset);
  return within && locateIn(unwrapped(bound, inner), within, inner, offset);
}

function isAt({ path }: Context, at: Path): boolean {
  return path.length === at.length && at.every((key, index) => path[index]?.key === key);
}

function isBelow({ path }: Context, at: Path): boolean {
  return at.every((key, index) => path[index]?.key === key);
}

function locateIn(part: Bound, context: Context, root: Cursor, offset: number): Located | undefined {
  const bound = bindPath(part, context);
  if (!bound) return behindColon(part, context, root, offset);
  // A key above the items of a list would take the list for itself.
  if (bound.list && context.role === 'key' && bound.value?.node.kind === 'seq') return undefined;
  const isText = context.inString && context.role !== 'key' && bound.type.kind === 'json-text';
  // Quotes with nothing between them are a value that is not written yet.
  if (isText && context.node?.string?.trim()) {
    return locateInText(bound, context.node, offset);
  }
  return { bound, context, root };
}

/**
 * `- flow:` and `metrics: flow:` are mappings to YAML as long as nothing is behind the colon, and texts that go on
 * there to us.
 */
function behindColon(part: Bound, context: Context, root: Cursor, offset: number): Located | undefined {
  const { entry, container, node, path } = context;
  const outer = path.slice(0, -1);
  const holder = outer.at(-1);
  if (!entry || !container || node || !holder || container.names.length > 1) return undefined;
  const { key } = entry.pair;
  const start = entry.key.span.start;
  if (key.style !== 'plain' || entry.key.span.end !== offset - 1) return undefined;
  const text: Context = {
    ...context,
    role: typeof holder.key === 'number' ? 'item' : 'value',
    path: outer,
    container: holder.container,
    entry: undefined,
    node: container,
    span: { start, end: offset },
    typed: `${String(key.value)}:`,
  };
  const bound = bindPath(part, text);
  return bound?.type.kind === 'scalar' && bound.type.scalar === 'string' ? { bound, context: text, root } : undefined;
}

/** The last of several JSON values that starts before an offset. */
function valueAt(values: readonly Cursor[], offset: number): Cursor | undefined {
  return values.findLast(({ span }) => span.start <= offset) ?? values[0];
}

/** Follows the steps that lead to a caret; undefined where they leave what the schema knows. */
function bindPath(part: Bound, { path, node, role, container }: Context): Bound | undefined {
  let bound: Bound | undefined = part;
  path.forEach((step, index) => {
    const last = role === 'key' ? container : node;
    const value = path[index + 1]?.container ?? last;
    bound = bound && bindStep(bound, step, value);
  });
  return bound;
}

function bindStep(bound: Bound, { container, key }: Step, value: Cursor | undefined): Bound | undefined {
  if (typeof key === 'number') {
    return bound.list ? { ...bound, list: false, key: undefined, value, parent: bound } : undefined;
  }
  const holder = bound.type.kind === 'json-text' ? unwrapped(bound, container) : bound;
  const owner = messageOf(holder.type);
  const field = owner && fieldOf(owner, key);
  if (!field) return undefined;
  const parent = { ...holder, value: container };
  return { field, type: field.type, list: field.repeated === true, key: undefined, value, parent };
}

/** The value that the text of a string holds. */
function unwrapped(bound: Bound, inner: Cursor): Bound {
  if (bound.type.kind !== 'json-text') return bound;
  return { ...bound, type: bound.type.of, list: false, key: undefined, value: inner, parent: bound };
}
