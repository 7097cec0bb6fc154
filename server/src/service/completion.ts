import { messageOf } from '../document/bound.js';
import { slotAt, type Slot } from '../document/slot.js';
import { grammarText } from '../document/grammar-text.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import type { TextEdit } from '../syntax/place.js';
import type { Release } from '../tables/release.js';
import { celChoices } from './complete/cel.js';
import type { Choice } from './complete/choice.js';
import { codeChoices } from './complete/codes.js';
import { entryChoices, hasEntries, listChoices } from './complete/entries.js';
import { keyChoices } from './complete/keys.js';
import { mappingChoices } from './complete/mappings.js';
import { valueChoices } from './complete/values.js';

/** One entry of a completion list. */
export interface Completion extends Omit<Choice, 'text' | 'words'> {
  readonly edit: TextEdit;
  /** What an editor compares the text before the caret with. */
  readonly filterText: string;
}

/** What a completion depends on besides the place. */
export interface CompletionOptions {
  readonly release: Release;
  /** The editor takes placeholders. */
  readonly snippets: boolean;
  /** Other open documents, whose names are offered as well. */
  readonly others?: readonly HubbleDocument[];
}

/** What can be written at an offset of the file, best first; nothing where we have nothing to say. */
export function complete(document: HubbleDocument, offset: number, options: CompletionOptions): Completion[] {
  const slot = slotAt(document, offset);
  if (!slot) return [];
  const expression = inExpression(slot, offset, options.release);
  if (expression) return expression;
  const typed = document.slice(slot.edit('').start + slot.opening.length, offset);
  return choicesAt(slot, typed, [document, ...(options.others ?? [])], options)
    .filter((choice) => options.snippets || !choice.snippet)
    .map(({ text, words, ...rest }) => ({
      ...rest,
      edit: slot.edit(text),
      filterText: slot.opening + words,
    }));
}

/** What can be written in a CEL expression: word by word, the rest of the text stays. */
function inExpression({ bound }: Slot, offset: number, release: Release): Completion[] | undefined {
  const expression = grammarText(bound, 'cel');
  if (!expression) return undefined;
  const { text: source, place } = expression;
  const found = celChoices(source, place.fromFile(offset), release);
  if (!found) return [];
  const { start, end } = found.part;
  return found.choices.map(({ text, words, ...rest }) => ({
    ...rest,
    edit: place.edit(start, end, text),
    filterText: words,
  }));
}

function choicesAt(
  slot: Slot,
  typed: string,
  documents: readonly HubbleDocument[],
  { release, snippets }: CompletionOptions,
): Choice[] {
  const { bound, role } = slot;
  if (role === 'key') return keyChoices(slot, release, snippets);
  if (hasEntries(bound.type)) {
    if (role === 'item') return entryChoices(slot, release);
    return bound.list ? listChoices(slot, release) : [];
  }
  if (messageOf(bound.type)) return mappingChoices(slot, release, snippets);
  if (bound.type.kind === 'event-type' || bound.type.kind === 'sub-type') return codeChoices(bound, release);
  return valueChoices(slot, typed, release, documents);
}
