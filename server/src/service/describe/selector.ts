import { eventType, eventTypeByName } from '../../tables/event-types.js';
import { identityByName } from '../../tables/identities.js';
import type { Release } from '../../tables/release.js';
import { subTypeByName } from '../../tables/sub-types.js';
import { describeEventType, describeUnknownEventType } from './event-type.js';
import { describeIdentity } from './identity.js';
import { describeSubType } from './sub-type.js';

/** What `TYPE[:SUBTYPE]` stands for, by names or numbers: `trace:to-stack`, `drop:133`, `4:3`. */
export function describeSelector(text: string, release: Release): string | undefined {
  const [typeText = '', subText] = text.split(':');
  const row = /^\d{1,5}$/.test(typeText) ? eventType(Number(typeText)) : eventTypeByName(typeText);
  if (!row) return /^\d{1,5}$/.test(typeText) ? describeUnknownEventType(Number(typeText), release) : undefined;
  if (subText === undefined || subText === '') return describeEventType(row, release);
  const number = /^\d{1,5}$/.test(subText) ? Number(subText) : subTypeByName(row.number, subText)?.number;
  return number === undefined ? describeEventType(row, release) : describeSubType(row.number, number, release);
}

/** What an identity is, by its number or its reserved name. */
export function describeIdentityName(text: string, release: Release): string | undefined {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : identityByName(text)?.number;
  return number === undefined ? undefined : describeIdentity(number, release);
}
