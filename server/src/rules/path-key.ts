import { columnOf } from '../syntax/lines.js';
import type { Entry, Cursor } from '../syntax/cursor.js';
import type { Fix } from './rule.js';

/**
 * The fix that writes a key as a path of mappings: `http.urlQuery: true` becomes `http:` with `urlQuery: true` below
 * it. None where a key of the path is there already, or where the value has lines of its own that would have to move.
 */
export function nestedKey(holder: Cursor, { key, value, pair }: Entry, path: readonly string[]): Fix[] {
  const [first, ...rest] = path;
  const { node } = holder;
  if (first === undefined || node.kind !== 'map' || node.flow || !value || value.source.includes('\n')) return [];
  if (holder.entries().some(({ name }) => name === first)) return [];
  const column = columnOf(holder.tree.text, pair.start);
  const lines = [first, ...rest].map((name, depth) => (depth === 0 ? name : ' '.repeat(column + 2 * depth) + name));
  const title = `Write it as ${path.join(' > ')}`;
  const edit = key.edit(key.node, lines.join(':\n'));
  // Two keys of one path would make two mappings of the same name.
  const others = holder.entries().filter(({ name }) => name !== String(pair.key.value) && startsAlike(name, first));
  return [{ title, edits: [edit], ...(others.length === 0 && { preferred: true as const }) }];
}

function startsAlike(name: string, first: string): boolean {
  return name.toLowerCase().startsWith(first.toLowerCase());
}
