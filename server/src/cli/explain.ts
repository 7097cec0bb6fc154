import { existsSync } from 'node:fs';
import { shellCommand } from '../filter/flags/shell-command.js';
import { decodeFilters, explainFilter, filterToFlags, type FlowFilter } from '../filter/index.js';
import { describeEventType } from '../service/describe/event-type.js';
import { describeSubType } from '../service/describe/sub-type.js';
import { eventType, eventTypeByName } from '../tables/event-types.js';
import { LATEST } from '../tables/release.js';
import { subTypeByName } from '../tables/sub-types.js';
import { FilterFile, type ReadFilter, type ReadGroup } from './filters/filter-file.js';
import { orRefusal } from './filters/or-refusal.js';
import { plainText } from '../service/plain-text.js';
import { STDIN } from './input.js';
import { Refusal } from './refusal.js';

/**
 * `hubble-ls explain`: an event type, a sub type, filters as JSON or the filters of a file (`-`: of standard input), in
 * words.
 * @throws Refusal
 */
export async function explain(words: readonly string[]): Promise<string> {
  const [first = ''] = words;
  if (words.length === 1 && first.trimStart().startsWith('{')) return explainText(first);
  const code = explainCode(words.flatMap((word) => word.split(':')));
  if (code !== undefined) return code;
  if (words.length === 1 && (first === STDIN || existsSync(first))) {
    const groups = (await FilterFile.read(first)).all();
    return groups.map(explainGroup).join('\n');
  }
  throw new Refusal(`${words.join(' ')}: no event type, no filter and no file; try 4:3, trace:to-stack or drop 133`);
}

function explainCode([type = '', sub, ...more]: readonly string[]): string | undefined {
  const row = /^\d+$/.test(type) ? eventType(Number(type)) : eventTypeByName(type);
  if (!row || more.length > 0) return undefined;
  if (sub === undefined) return plainText(describeEventType(row, LATEST));
  const number = /^\d+$/.test(sub) ? Number(sub) : subTypeByName(row.number, sub)?.number;
  return number === undefined ? undefined : plainText(describeSubType(row.number, number, LATEST));
}

function explainText(text: string): string {
  return orRefusal(() => decodeFilters(text))
    .map(explainOne)
    .join('\n');
}

function explainOne(filter: FlowFilter): string {
  const flags = filterToFlags(filter);
  return `${explainFilter(filter)}\n${flags ? `\n  ${shellCommand(flags)}\n` : ''}`;
}

function explainGroup({ name, allow, deny }: ReadGroup): string {
  const list = (filters: readonly ReadFilter[]): string =>
    filters.map(({ filter, place }) => `\n${place}\n${explainFilter(filter)}\n`).join('');
  const taken = allow.length === 0 ? 'everything' : 'what one of these takes';
  const denied = deny.length === 0 ? '' : `\n${name}, but nothing that one of these takes:\n${list(deny)}`;
  return `${name}: ${taken}${allow.length === 0 ? '\n' : `:\n${list(allow)}`}${denied}`;
}
