import { cliSelector } from '../../tables/cli-selector.js';
import { EVENT_TYPES, eventType, eventTypeByName } from '../../tables/event-types.js';
import { existsIn, type Release } from '../../tables/release.js';
import { subTypesOf } from '../../tables/sub-types.js';
import { describeEventType } from '../describe/event-type.js';
import { describeSubType } from '../describe/sub-type.js';
import type { Word, Words } from './word.js';

/** The types of flows, and behind a colon the sub types, as `hubble observe --type` reads them. */
export function selectorWords(typed: string, release: Release): Words {
  const colon = typed.indexOf(':');
  if (colon < 0) return { before: '', rows: typeWords(release) };
  const before = typed.slice(0, colon + 1);
  const name = typed.slice(0, colon);
  const row = /^\d+$/.test(name) ? eventType(Number(name)) : eventTypeByName(name);
  return { before, rows: row ? subTypeWords(row.number, /^\d/.test(name), release) : [] };
}

function typeWords(release: Release): Word[] {
  return EVENT_TYPES.filter((row) => row.produces === 'Flow' && existsIn(release, row)).map((row) => ({
    name: row.name,
    detail: `${row.number} · event type`,
    documentation: () => describeEventType(row, release),
  }));
}

/** By the name where the CLI knows it, else by the number; behind a number the CLI reads numbers only. */
function subTypeWords(type: number, isNumber: boolean, release: Release): Word[] {
  return subTypesOf(type)
    .filter((row) => existsIn(release, row))
    .map((row) => {
      const selector = cliSelector(type, row.number);
      const value = isNumber ? String(row.number) : selector.slice(selector.indexOf(':') + 1);
      return {
        name: row.name,
        detail: `${row.number} · ${eventType(type)?.name ?? type}`,
        documentation: () => describeSubType(type, row.number, release),
        value,
      };
    });
}
