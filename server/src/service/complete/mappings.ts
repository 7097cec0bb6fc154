import type { Slot } from '../../document/slot.js';
import type { Release } from '../../tables/release.js';
import type { Choice } from './choice.js';
import { keyChoices } from './keys.js';

/** Whole mappings with one key, where a mapping or a list of mappings must stand and none does. */
export function mappingChoices(slot: Slot, release: Release, snippets: boolean): Choice[] {
  const list = slot.bound.list && slot.role === 'value';
  if (slot.flow) {
    const [open, close] = list ? ['[{', '}]'] : ['{', '}'];
    return keyChoices(slot, release, snippets).map((choice) => ({ ...choice, text: open + choice.text + close }));
  }
  // A dash for an item that has none; for a mapping behind its key only the line break that the dash comes with.
  const isItem = list || slot.role === 'item';
  const lead = isItem ? slot.dash : slot.dash.replace(/- $/, '');
  const indent = isItem ? slot.column : slot.column - 2;
  return keyChoices({ ...slot, indent }, release, snippets).map((choice) => ({ ...choice, text: lead + choice.text }));
}
