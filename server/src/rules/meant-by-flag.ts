import { parseTypeFlag } from '../filter/flags/flag-values.js';
import type { ObserveFlag } from '../schema/observe-flag.js';
import { parseHubbleTime } from '../grammar/hubble-time.js';
import { cliSelector } from '../tables/cli-selector.js';
import { EVENT_TYPES, eventType, eventTypeByName } from '../tables/event-types.js';
import { IDENTITIES } from '../tables/identities.js';
import { existsIn, LATEST } from '../tables/release.js';
import { subTypeByName, subTypesOf } from '../tables/sub-types.js';
import { advice } from './advice.js';
import { nearest, sameLetters } from './nearest.js';

/** What to write in place of a value that a flag does not take. */
export interface Meant {
  /** Sentences to end a message with, each with a blank in front. */
  readonly advice: string;
  /** Where it is certain. */
  readonly instead: string | undefined;
}

/** What was most likely meant by a value of a flag of `hubble observe`. */
export function meantByFlag({ name, values = [] }: ObserveFlag, text: string): Meant {
  switch (name) {
    case 'type':
      return meantType(text);
    case 'since':
    case 'until':
      return meantTime(text);
    case 'tcp-flags':
      return saying(undefined, `Its flags are ${values.join(', ')}, with commas between.`);
    case 'http-header':
      return saying(undefined, 'Write the name of the header, a colon and its value.');
    default: {
      const words = name.endsWith('identity') ? reservedIdentities() : values;
      return saying(nearest(text, words), words.length > 0 ? `Write one of ${words.join(', ')}.` : '');
    }
  }
}

function saying(instead: string | undefined, otherwise = ''): Meant {
  return { instead, advice: advice(instead, otherwise) };
}

function reservedIdentities(): string[] {
  return IDENTITIES.filter((row) => row.observeByName && existsIn(LATEST, row)).map((row) => row.name);
}

/** The type in lower case and by its name, the sub type by its number where only that is known. */
function meantType(text: string): Meant {
  const [typeText = '', subText] = text.split(/:(.*)/s);
  const names = EVENT_TYPES.filter((row) => row.produces === 'Flow').map((row) => row.name);
  if (typeText === 'recorder')
    return saying(undefined, 'It was taken for the last time in Cilium 1.18, and matched no flow.');
  const row =
    eventTypeByName(typeText) ??
    (/^\d+$/.test(typeText) ? eventType(Number(typeText)) : eventTypeByName(nearest(typeText, names) ?? ''));
  if (!row) return saying(undefined, `Event types are ${names.join(', ')}.`);
  if (subText === undefined) return checked(row.name, names);
  const sub =
    subTypeByName(row.number, subText) ?? subTypesOf(row.number).find((one) => sameLetters(one.name, subText));
  if (sub) return checked(cliSelector(row.number, sub.number), names);
  const subNames = row.name === 'trace' ? subTypesOf(row.number).map((one) => one.name) : [];
  const near = nearest(subText, subNames);
  if (near !== undefined) return checked(`${row.name}:${near}`, names);
  const how =
    subNames.length > 0 ? `Its sub types are ${subNames.join(', ')}.` : 'Its sub types are written as numbers.';
  return saying(undefined, how);
}

function checked(selector: string, names: readonly string[]): Meant {
  return parseTypeFlag(selector).ok ? saying(selector) : saying(undefined, `Event types are ${names.join(', ')}.`);
}

/** `1h43` lacks a unit; a number alone may be anything. */
function meantTime(text: string): Meant {
  const unit = /^(?:\d+h)+\d+$/.test(text) ? `${text}m` : /^(?:\d+[hm])*\d+m\d+$/.test(text) ? `${text}s` : undefined;
  const fits = unit !== undefined && parseHubbleTime(unit, { seconds: 0n, nanos: 0 }) !== undefined;
  return saying(
    fits ? unit : undefined,
    'Write a time ago with units, such as 90s or 1h30m, or a time such as 2026-03-05T12:00:00Z.',
  );
}
