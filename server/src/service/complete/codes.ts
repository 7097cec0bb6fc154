import type { Bound } from '../../document/bound.js';
import { typeBeside } from '../../document/event-type-entry.js';
import type { Release } from '../../tables/release.js';
import { COMPLETION_KIND, type Choice } from './choice.js';
import { eventTypesOf, eventTypeWord, flowTypesOf, subTypeWords } from './code-words.js';
import type { Word } from './word.js';

/** The numbers that may stand in a field that takes an event type or a sub type, each found by its name as well. */
export function codeChoices(bound: Bound, release: Release): Choice[] {
  if (bound.type.kind === 'event-type') return eventTypeChoices(release);
  if (bound.type.kind !== 'sub-type') return [];
  const type = typeBeside(bound);
  return type === undefined ? [] : subTypeWords(type, release).map((word) => choice(word, word.row.number));
}

function eventTypeChoices(release: Release): Choice[] {
  // Those that make flows first: in a filter the others match next to nothing.
  const ranked = new Set([...flowTypesOf(release), ...eventTypesOf(release)]);
  return [...ranked].map((row) => choice(eventTypeWord(row, release), row.number));
}

function choice({ name, detail, documentation, deprecated }: Word, number: number): Choice {
  return {
    ...(deprecated && { deprecated }),
    label: name,
    detail,
    documentation,
    words: `${number} ${name}`,
    text: String(number),
    kind: COMPLETION_KIND.enumMember,
  };
}
