import { messageOf } from '../document/bound.js';
import type { Field, Message, ValueType } from '../schema/field.js';
import { isText } from '../schema/value-types.js';
import type { Cursor } from '../syntax/cursor.js';
import { EVENT_TYPES } from '../tables/event-types.js';
import { subTypeByName } from '../tables/sub-types.js';

type Pairs = readonly (readonly [name: string, value: string | number | boolean])[];

/**
 * The mapping that a word or number was meant to be, where people know the field from a flag of `hubble observe`:
 * `SYN,ACK` for flags, `Deployment/web`, `eth0` or `X-Id:1` for names, `trace:to-stack` or 4 for an event type; or
 * `true` for a part of the chart.
 */
export function messageFromWords(type: ValueType, value: Cursor): string | undefined {
  const owner = messageOf(type);
  const word = String(value.scalar?.value ?? '');
  const pairs = owner && word !== '' ? pairsOf(owner, word) : undefined;
  return pairs && write(pairs, value.tree.language === 'json');
}

function pairsOf(owner: Message, word: string): Pairs | undefined {
  switch (owner.name) {
    case 'EventTypeFilter':
      return eventType(word);
    case 'TCPFlags':
      return flags(owner.fields, word.split(','));
    case 'Workload':
      return workload(word);
    case 'HTTPHeader':
      return header(word);
  }
  if (/^(?:true|false)$/.test(word) && owner.fields.some(({ name }) => name === 'enabled')) {
    return [['enabled', word === 'true']];
  }
  const hasName = owner.fields.some(({ name, type }) => name === 'name' && isText(type));
  return hasName && /^[\w.-]+$/.test(word) ? [['name', word]] : undefined;
}

function flags(fields: readonly Field[], words: readonly string[]): Pairs | undefined {
  const found = words.map((word) => fields.find(({ name }) => name === word.trim().toUpperCase())?.name);
  return found.every((name) => name !== undefined) ? found.map((name) => [name, true] as const) : undefined;
}

/** `--workload` takes a name, or `Kind/name`. */
function workload(word: string): Pairs | undefined {
  const [, kind, name] = /^(?:([A-Za-z]+)\/)?([\w.-]+)$/.exec(word) ?? [];
  if (name === undefined) return undefined;
  return kind === undefined
    ? [['name', name]]
    : [
        ['kind', kind],
        ['name', name],
      ];
}

/** `--http-header` is cut at the first colon; the blank that people write behind it is no part of the value. */
function header(word: string): Pairs | undefined {
  const [, key, value] = /^([^:\s]+):(.*)$/.exec(word) ?? [];
  return key === undefined || value === undefined
    ? undefined
    : [
        ['key', key],
        ['value', value.trim()],
      ];
}

/** `--type` takes a number or a name, with a sub type behind a colon. */
function eventType(word: string): Pairs | undefined {
  const [, head = '', tail] = /^([\w-]+)(?::([\w-]+))?$/.exec(word) ?? [];
  const row = EVENT_TYPES.find(({ number, name }) => number !== 0 && (String(number) === head || name === head));
  if (!row || tail === undefined) return row && [['type', row.number]];
  const number = /^\d+$/.test(tail) ? Number(tail) : subTypeByName(row.number, tail)?.number;
  return number === undefined
    ? undefined
    : [
        ['type', row.number],
        ['match_sub_type', true],
        ['sub_type', number],
      ];
}

function write(pairs: Pairs, json: boolean): string {
  const entries = pairs.map(([name, value]) => {
    if (json) return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
    const plain = typeof value !== 'string' || /^[A-Za-z][\w.-]*$/.test(value);
    return `${name}: ${plain ? String(value) : JSON.stringify(value)}`;
  });
  return `{${entries.join(json ? ',' : ', ')}}`;
}
