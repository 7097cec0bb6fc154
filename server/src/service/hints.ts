import { walk, type Bound } from '../document/bound.js';
import { codeNumber } from '../document/code-value.js';
import { typeBeside } from '../document/event-type-entry.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import type { Span } from '../syntax/node.js';
import { eventType } from '../tables/event-types.js';
import { subType } from '../tables/sub-types.js';

/** A name shown beside a number, as if it were written there. */
export interface InlayHint {
  /** Offset in the file that the name stands behind. */
  readonly offset: number;
  readonly name: string;
  /** What it stands for, in one sentence. */
  readonly meaning: string;
}

/** The names of the numbers in a part of the file. */
export function inlayHints(document: HubbleDocument, within: Span): InlayHint[] {
  return document.parts(within).flatMap((part) => [...walk(part, within)].flatMap(hint));
}

function hint(bound: Bound): InlayHint[] {
  const scalar = bound.value?.scalar;
  const row = scalar && scalar.value !== null ? namedBy(bound) : undefined;
  return row && bound.value ? [{ offset: bound.value.span.end, name: row.name, meaning: row.meaning }] : [];
}

function namedBy(bound: Bound): { name: string; meaning: string } | undefined {
  const number = codeNumber(bound.value);
  if (number === undefined || bound.list) return undefined;
  if (bound.type.kind === 'event-type') return number === 0 ? undefined : eventType(number);
  if (bound.type.kind !== 'sub-type') return undefined;
  const type = typeBeside(bound);
  return type === undefined ? undefined : subType(type, number);
}
