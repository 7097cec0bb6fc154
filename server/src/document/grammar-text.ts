import type { Grammar } from '../schema/grammar-name.js';
import type { Place } from '../syntax/place.js';
import type { Bound } from './bound.js';

/** A text in a language of its own, and where it stands in the file. */
export interface GrammarText {
  readonly text: string;
  readonly place: Place;
}

/** The decoded text of a value that is written in a grammar; undefined for every other value. */
export function grammarText({ field, value, list }: Bound, grammar: Grammar): GrammarText | undefined {
  const scalar = value?.scalar;
  if (!value || list || field.grammar !== grammar || typeof scalar?.value !== 'string') return undefined;
  return { text: scalar.value, place: value.embeddedPlace(scalar) };
}
