import { isObserved, sibling, type Bound } from '../../document/bound.js';
import { codeNumber, codeValue } from '../../document/code-value.js';
import { matchesSubType } from '../../document/event-type-entry.js';
import { isPlaceholder } from '../../document/placeholder.js';
import { eventType } from '../../tables/event-types.js';
import type { Release } from '../../tables/release.js';
import { describeEnumValue, describeUnknownEnum, enumValue } from './enum-value.js';
import { describeEventType, describeUnknownEventType } from './event-type.js';
import { paragraphs } from './markdown.js';
import { describePair } from './pair.js';
import { describeScalar } from './scalar.js';
import { describeSubType } from './sub-type.js';

/** What a scalar value stands for; undefined where it says no more than is written. */
export function describeValue(bound: Bound, release: Release): string | undefined {
  const { type, field, list } = bound;
  const written = bound.value?.scalar?.value;
  if (list) return undefined;
  switch (type.kind) {
    case 'event-type':
      return ofType(bound, release);
    case 'sub-type':
      return ofSubType(bound, release);
    case 'enum': {
      const value = enumValue(type.enum, written);
      if (value) return describeEnumValue(type.enum, value, release);
      return typeof written === 'number' ? describeUnknownEnum(type.enum, written, release) : undefined;
    }
    default:
      return written === undefined || written === null ? undefined : describeScalar(field, String(written), release);
  }
}

function ofType(bound: Bound, release: Release): string | undefined {
  const number = numberOf(bound);
  if (number === undefined) return undefined;
  const beside = sibling(bound, 'sub_type');
  const subType = codeNumber(beside);
  const observed = isObserved(bound);
  const compared = observed || matchesSubType(bound);
  const row = eventType(number);
  return paragraphs(
    observed && subType !== undefined ? describePair(number, subType, beside !== undefined) : undefined,
    row ? describeEventType(row, release, compared ? subType : undefined) : describeUnknownEventType(number, release),
  );
}

function ofSubType(bound: Bound, release: Release): string | undefined {
  const number = numberOf(bound);
  if (number === undefined) return undefined;
  const beside = sibling(bound, 'type');
  if (isPlaceholder(beside)) return undefined;
  const type = codeValue(beside);
  const owner = 'number' in type ? type.number : 0;
  const compared = isObserved(bound) || matchesSubType(bound);
  return paragraphs(
    describeSubType(owner, number, release),
    compared ? undefined : '**Not compared:** Hubble ignores `sub_type` unless `match_sub_type` is true.',
  );
}

function numberOf(bound: Bound): number | undefined {
  const value = codeValue(bound.value);
  return 'number' in value ? value.number : undefined;
}
