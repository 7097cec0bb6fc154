import { messageOf, type Bound } from '../document/bound.js';
import { commandSlotAt, slotOnCommandLine, type CommandSlot } from '../document/command-slot.js';
import { slotAt, type Slot } from '../document/slot.js';
import { grammarText } from '../document/grammar-text.js';
import type { HubbleDocument } from '../document/hubble-document.js';
import type { TextEdit } from '../syntax/place.js';
import type { Release } from '../tables/release.js';
import { celChoices } from './complete/cel.js';
import type { Choice } from './complete/choice.js';
import { codeChoices } from './complete/codes.js';
import { entryChoices, hasEntries, listChoices } from './complete/entries.js';
import { filterTextChoices } from './complete/filter-texts.js';
import { flagChoices } from './complete/flags.js';
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
  const onCommand = commandSlotAt(document, offset);
  if (onCommand && !isInFilter(onCommand)) return onCommandLine(document, onCommand, offset, options);
  const slot = slotAt(document, offset);
  if (!slot) return [];
  const expression = inExpression(slot.bound, offset, options.release);
  if (expression) return expression;
  const typed = document.slice(slot.edit('').start + slot.opening.length, offset);
  return choicesAt(slot, typed, [document, ...(options.others ?? [])], options)
    .filter((choice) => options.snippets || !choice.snippet)
    .map((choice) => written(slot, choice));
}

function written(slot: Slot, { text, words, ...rest }: Choice): Completion {
  return { ...rest, edit: slot.edit(text), filterText: slot.opening + words };
}

/** Texts of filters are completed as everywhere. */
function isInFilter({ flag }: CommandSlot): boolean {
  return flag?.type.kind === 'json-text' && flag.value !== undefined;
}

/** Flags of a command line, or values of one of them. */
function onCommandLine(
  document: HubbleDocument,
  { command, flag, span }: CommandSlot,
  offset: number,
  options: CompletionOptions,
): Completion[] {
  const { release, others = [] } = options;
  const opening = /^["']*/.exec(document.text.slice(span.start, offset))?.[0] ?? '';
  const slot = slotOnCommandLine(flag ?? command, span, opening);
  if (!flag) return flagChoices(command, release).map((choice) => written(slot, choice));
  const expression = inExpression(flag, offset, release);
  if (expression) return expression;
  const typed = document.text.slice(span.start + opening.length, offset);
  return valueChoices(slot, typed, release, [document, ...others]).map((choice) => written(slot, choice));
}

/** What can be written in a CEL expression: word by word, the rest of the text stays. */
function inExpression(bound: Bound, offset: number, release: Release): Completion[] | undefined {
  const expression = grammarText(bound, 'cel');
  if (!expression) return undefined;
  const { text: source, place } = expression;
  const found = celChoices(source, place.fromFile(offset), release);
  if (!found) return [];
  const { start, end } = found.part;
  // A caret on the quotes is in no word of the expression.
  if (offset < place.toFile(start) || place.toFile(end) < offset) return [];
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
    if (role === 'item') {
      // Who types the keys of a block mapping one by one is offered them as everywhere.
      return [...entryChoices(slot, release), ...(slot.flow ? [] : mappingChoices(slot, release, snippets))];
    }
    return bound.list ? listChoices(slot, release) : [];
  }
  if (bound.type.kind === 'json-text') return filterTextChoices(slot, release, snippets);
  if (messageOf(bound.type)) return mappingChoices(slot, release, snippets);
  if (bound.type.kind === 'event-type' || bound.type.kind === 'sub-type') return codeChoices(bound, release);
  return valueChoices(slot, typed, release, documents);
}
