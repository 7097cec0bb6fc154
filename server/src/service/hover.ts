import { isObserved, sibling, type Bound } from '../document/bound.js';
import { boundAt } from '../document/bound-at.js';
import { codeNumber, codeValue } from '../document/code-value.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import type { Span } from '../syntax/node.js';
import { eventType } from '../tables/event-types.js';
import type { Release } from '../tables/release.js';
import { describeEventType, describeUnknownEventType } from './describe/event-type.js';
import { describeEventTypes } from './describe/event-type-list.js';
import { code, paragraphs } from './describe/markdown.js';
import { describePair } from './describe/pair.js';
import { describeSubType } from './describe/sub-type.js';

export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

/** What the key or value at an offset of the file means; undefined where we have nothing to say. */
export function hover(document: HubbleDocument, offset: number, release: Release): Hover | undefined {
  const found = boundAt(document, offset);
  const markdown = found && describe(found.bound, found.on, release);
  return markdown === undefined ? undefined : { markdown, span: found?.span ?? { start: offset, end: offset } };
}

function describe(bound: Bound, on: 'key' | 'value', release: Release): string | undefined {
  const { field, type } = bound;
  if (type.kind === 'event-type') return ofType(bound, release);
  if (type.kind === 'sub-type') return ofSubType(bound, release);
  if (on === 'key' && field.name === 'event_type') return describeEventTypes(bound);
  if (field.name === 'match_sub_type') return paragraphs(`**match_sub_type** · ${code('bool')}`, field.doc);
  return undefined;
}

function ofType(bound: Bound, release: Release): string {
  const number = numberOf(bound);
  if (number === undefined) return paragraphs(`**type** · ${code('int32')}`, bound.field.doc);
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

function ofSubType(bound: Bound, release: Release): string {
  const number = numberOf(bound);
  if (number === undefined) return paragraphs(`**sub_type** · ${code('int32')}`, bound.field.doc);
  const type = codeValue(sibling(bound, 'type'));
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

function matchesSubType(bound: Bound): boolean {
  return sibling(bound, 'match_sub_type')?.scalar?.value === true;
}
