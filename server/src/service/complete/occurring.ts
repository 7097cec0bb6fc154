import { children, messageOf, walk, type Bound } from '../../document/bound.js';
import type { HubbleDocument } from '../../document/hubble-document.js';
import { ownerOf } from '../../document/owner.js';
import { otherSide, subjectsOf, type Subject } from '../../schema/filter-subjects.js';
import { FLOW, FLOW_FILTER } from '../../schema/messages.js';
import type { Cursor } from '../../syntax/cursor.js';
import { bareWord, type Word } from './word.js';

/** How far into a file names are looked for, in UTF-16 units, and how many of them are offered. */
const FAR_ENOUGH = 200_000;
const MOST_OFFERED = 200;

/** The values that a filter field could have because they occur in open documents: in flows, or in other filters. */
export function occurringWords(bound: Bound, documents: readonly HubbleDocument[]): Word[] {
  const name = filterFieldOf(bound);
  const subjects = name === undefined ? [] : subjectsFor(name);
  if (subjects.length === 0) return [];
  const found = new Map<string, string>();
  for (const document of documents) {
    for (const part of document.parts({ start: 0, end: FAR_ENOUGH })) {
      const where = isFlows(part) ? 'in a flow' : 'in another filter';
      for (const value of isFlows(part) ? flowValues(part, subjects) : filterValues(part, bound)) {
        if (value !== '' && found.size < MOST_OFFERED && !found.has(value)) found.set(value, where);
      }
    }
  }
  const numbers = bound.type.kind === 'scalar' && bound.type.scalar !== 'string';
  return [...found].map(([name, where]) => ({ ...bareWord(name, where), ...(numbers && { value: Number(name) }) }));
}

function flowValues(part: Bound, subjects: readonly Subject[]): string[] {
  return flowsIn(part).flatMap((flow) => subjects.flatMap((subject) => valuesAt(flow, subject)));
}

/** What stands at one end of a flow may stand at the other end of the next; ports, of which one is made up, do not. */
function subjectsFor(name: string): readonly Subject[] {
  const own = subjectsOf(name);
  const other = otherSide(name);
  return other === name || name.endsWith('_port') ? own : [...own, ...subjectsOf(other)];
}

/**
 * The field of a filter that a value is one of, or a key inside of one, or the field that a flag of `hubble observe`
 * fills.
 */
function filterFieldOf(bound: Bound): string | undefined {
  const [filled] = bound.field.fields ?? [];
  if (filled !== undefined) return filled;
  if (ownerOf(bound) === FLOW_FILTER) return bound.field.name;
  const holder = bound.parent;
  return holder && ownerOf(holder) === FLOW_FILTER ? `${holder.field.name}.${bound.field.name}` : undefined;
}

function isFlows({ type }: Bound): boolean {
  const owner = messageOf(type);
  return owner === FLOW || (owner?.fields.some((field) => messageOf(field.type) === FLOW) ?? false);
}

function flowsIn(bound: Bound): Cursor[] {
  if (!bound.value || !isFlows(bound)) return [];
  if (!bound.list && messageOf(bound.type) === FLOW) return [bound.value];
  return children(bound).flatMap(flowsIn);
}

function valuesAt(flow: Cursor, { paths, suffix = '' }: Subject): string[] {
  const [first = [], ...rest] = paths.map((path) => textsAt(flow, path.split('.')));
  if (rest.some((texts) => texts.length === 0)) return [];
  return first.map((text) => [text, ...rest.map(([value = '']) => value)].join('/') + suffix);
}

function textsAt(holder: Cursor, [name, ...rest]: readonly string[]): string[] {
  if (name !== undefined && holder.node.kind === 'seq') {
    return holder.items().flatMap((item) => textsAt(item, [name, ...rest]));
  }
  if (name !== undefined) {
    const inner = holder.get(name);
    return inner ? textsAt(inner, rest) : [];
  }
  return [holder, ...holder.items()].flatMap(({ scalar }) =>
    scalar === undefined || scalar.value === null ? [] : [String(scalar.value)],
  );
}

function filterValues(part: Bound, wanted: Bound): string[] {
  const name = filterFieldOf(wanted) ?? wanted.field.name;
  const names = [name, otherSide(name)];
  const here = wanted.value?.span.start;
  return [...walk(part, { start: 0, end: FAR_ENOUGH })].flatMap((bound) => {
    const { value, type } = bound;
    const written = value?.scalar?.value;
    if (!value || written === undefined || written === null || type.kind !== 'scalar') return [];
    const fits = names.includes(filterFieldOf(bound) ?? '') && value.span.start !== here;
    return fits ? [String(written)] : [];
  });
}
