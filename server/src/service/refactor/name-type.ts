import { isObserved, sibling, walk } from '../../document/bound.js';
import { codeNumber } from '../../document/code-value.js';
import { matchesSubType, typeBeside } from '../../document/event-type-entry.js';
import type { HubbleDocument } from '../../document/hubble-document.js';
import { contentEnd } from '../../syntax/lines.js';
import type { Span } from '../../syntax/node.js';
import { touches } from '../../syntax/span.js';
import { eventType } from '../../tables/event-types.js';
import { subType } from '../../tables/sub-types.js';
import type { Refactoring } from './refactoring.js';

/** Names the event type at a place in a comment behind its line: `# trace:to-stack`. */
export function nameType(document: HubbleDocument, within: Span): Refactoring[] {
  if (document.language !== 'yaml') return [];
  for (const part of document.parts(within)) {
    for (const bound of walk(part, within)) {
      const isCode = !bound.list && (bound.type.kind === 'event-type' || bound.type.kind === 'sub-type');
      if (!isCode || !bound.value || !touches(bound.value.span, within) || isObserved(bound)) continue;
      const type = typeBeside(bound);
      const row = type === undefined ? undefined : eventType(type);
      if (!row) return [];
      const number = matchesSubType(bound) ? codeNumber(sibling(bound, 'sub_type')) : undefined;
      const sub = number === undefined ? undefined : subType(row.number, number)?.name;
      const name = sub === undefined ? row.name : `${row.name}:${sub}`;
      const at = placeFor(document, bound.value.span);
      return at === undefined
        ? []
        : [{ title: `Name it in a comment: ${name}`, edits: [{ start: at, end: at, newText: ` # ${name}` }] }];
    }
  }
  return [];
}

/** The end of the line, if a comment can stand there and none does. */
function placeFor(document: HubbleDocument, { end }: Span): number | undefined {
  const { text } = document;
  const at = contentEnd(text, end);
  if (/\s#/.test(text.slice(end, at))) return undefined;
  const inText = document
    .parts({ start: at, end: at })
    .flatMap((part) => [...walk(part, { start: at, end: at })])
    .some(({ value }) => value?.scalar && value.span.start < at && value.span.end > at);
  return inText ? undefined : at;
}
