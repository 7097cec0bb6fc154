import { cliSelector } from '../../tables/cli-selector.js';
import { eventType, eventTypeByName } from '../../tables/event-types.js';
import type { Release } from '../../tables/release.js';
import { eventTypeWord, flowTypesOf, subTypeWords } from './code-words.js';
import type { Word, Words } from './word.js';

/** The types of flows, and behind a colon the sub types, as `hubble observe --type` reads them. */
export function selectorWords(typed: string, release: Release): Words {
  const colon = typed.indexOf(':');
  if (colon < 0) return { before: '', rows: flowTypesOf(release).map((row) => eventTypeWord(row, release)) };
  const before = typed.slice(0, colon + 1);
  const name = typed.slice(0, colon);
  const row = /^\d+$/.test(name) ? eventType(Number(name)) : eventTypeByName(name);
  return { before, rows: row ? selectors(row.number, /^\d/.test(name), release) : [] };
}

/** By the name where the CLI knows it, else by the number; behind a number the CLI reads numbers only. */
function selectors(type: number, isNumber: boolean, release: Release): Word[] {
  return subTypeWords(type, release).map((word) => {
    const { number } = word.row;
    const selector = cliSelector(type, number);
    return { ...word, value: isNumber ? String(number) : selector.slice(selector.indexOf(':') + 1) };
  });
}
