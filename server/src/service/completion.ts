import { slotAt, type Slot } from '../document/slot.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import type { TextEdit } from '../syntax/place.js';
import type { Release } from '../tables/release.js';
import type { Choice } from './complete/choice.js';
import { boolChoices, codeChoices } from './complete/codes.js';
import { entryChoices, listChoices } from './complete/entries.js';
import { keyChoices } from './complete/keys.js';

/** One entry of a completion list. */
export interface Completion extends Omit<Choice, 'text' | 'words'> {
  readonly edit: TextEdit;
  /** What an editor compares the text before the caret with. */
  readonly filterText: string;
}

export interface CompletionOptions {
  readonly release: Release;
  /** The editor takes placeholders. */
  readonly snippets: boolean;
}

/** What can be written at an offset of the file, best first; nothing where we have nothing to say. */
export function complete(document: HubbleDocument, offset: number, options: CompletionOptions): Completion[] {
  const slot = slotAt(document, offset);
  if (!slot) return [];
  return choicesAt(slot, options)
    .filter((choice) => options.snippets || !choice.snippet)
    .map(({ text, words, ...rest }) => ({
      ...rest,
      edit: slot.edit(text),
      filterText: slot.opening + words,
    }));
}

function choicesAt(slot: Slot, { release }: CompletionOptions): Choice[] {
  const { bound } = slot;
  if (slot.role === 'key') return keyChoices(slot);
  if (bound.type.kind === 'message' && bound.type.message === 'EventTypeFilter') {
    if (slot.role === 'item') return entryChoices(slot, release);
    return bound.list ? listChoices(slot, release) : [];
  }
  if (slot.role !== 'value') return [];
  if (bound.type.kind === 'scalar' && bound.type.scalar === 'bool') return boolChoices(bound);
  return codeChoices(bound, release);
}
