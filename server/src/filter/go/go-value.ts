import { escapeHtml } from '../../grammar/escapes.js';
import { GoTime } from './go-time.js';

/** A value as Go's YAML decoder hands it to code that asks for no type: integers are bigint, other numbers number. */
export type GoValue = null | boolean | bigint | number | string | GoTime | readonly GoValue[] | GoMap;

/** A mapping; keys are what they are written as, a later entry wins. */
export class GoMap {
  constructor(readonly entries: ReadonlyMap<string, GoValue>) {}
}

/** Whether a value is a list. */
export function isGoList(value: GoValue): value is readonly GoValue[] {
  return Array.isArray(value);
}

/** What Go's encoding/json calls the kind of a value in its errors. */
export function jsonKind(value: GoValue): string {
  if (value === null) return 'null';
  if (isGoList(value)) return 'array';
  if (value instanceof GoMap) return 'object';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'bigint' || typeof value === 'number' ? 'number' : 'string';
}

/** The JSON that Go's encoding/json writes: keys in the order of their bytes, HTML characters escaped. */
export function goJson(value: GoValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return JSON.stringify(value);
  if (typeof value === 'string') return jsonString(value);
  if (value instanceof GoTime) return jsonString(value.printed);
  if (isGoList(value)) return `[${value.map(goJson).join(',')}]`;
  return `{${sortedEntries(value)
    .map(([key, each]) => `${jsonString(key)}:${goJson(each)}`)
    .join(',')}}`;
}

/** The entries of a mapping in the order of their keys, in which encoding/json writes and decodes them. */
export function sortedEntries({ entries }: GoMap): (readonly [string, GoValue])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function jsonString(text: string): string {
  return escapeHtml(JSON.stringify(text));
}
