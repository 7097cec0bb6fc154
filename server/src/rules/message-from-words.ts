import { messageOf } from '../document/bound.js';
import type { ValueType } from '../schema/field.js';
import { isText } from '../schema/value-types.js';
import type { Cursor } from '../syntax/cursor.js';

/**
 * The mapping that a word was meant to be, where people know the field from a flag of `hubble observe`: `SYN` for a message of
 * truth values, `Deployment/web` or `eth0` for one of texts.
 */
export function flagsFor(type: ValueType, value: Cursor): string | undefined {
  const owner = messageOf(type);
  const word = value.string;
  if (!owner || word === undefined || word === '') return undefined;
  const json = value.tree.language === 'json';
  const pair = (name: string, text: string): string => (json ? `${JSON.stringify(name)}:${text}` : `${name}: ${text}`);
  const flag = owner.fields.find(({ name }) => name.toLowerCase() === word.toLowerCase());
  if (flag?.type.kind === 'scalar' && flag.type.scalar === 'bool') return `{${pair(flag.name, 'true')}}`;
  const names = owner.fields.filter((field) => isText(field.type)).map(({ name }) => name);
  const named = names.includes('name') ? 'name' : undefined;
  return named && /^[\w.-]+$/.test(word) ? `{${pair(named, json ? JSON.stringify(word) : word)}}` : undefined;
}
