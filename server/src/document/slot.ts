import type { Pair } from '../syntax/node.js';
import type { TextEdit } from '../syntax/place.js';
import type { Bound } from './bound.js';
import type { HubbleDocument } from './hubble-document.js';

/** A place in a document where something can be written, with what is needed to write it in the style around it. */
export interface Slot {
  readonly role: 'key' | 'value' | 'item';
  /** The mapping for a key, the value itself (whatever is there of it), or the list for an item. */
  readonly bound: Bound;
  /** The pair whose key is at the caret, if one is there already. */
  readonly keyAt: Pair | undefined;
  /** Inside `{}` or `[]`. */
  readonly flow: boolean;
  /** Keys stand in quotes. */
  readonly quoted: boolean;
  /** No blanks behind colons and commas. */
  readonly compact: boolean;
  /** Column that lines of a block start at. */
  readonly column: number;
  /** What stands between the start of the edit and the word before the caret: opening quotes, a missing blank. */
  readonly opening: string;
  /** The edit that puts a text in place of what is half-typed. */
  edit(text: string): TextEdit;
}

export function slotAt(document: HubbleDocument, offset: number): Slot | undefined {
  void document;
  void offset;
  return undefined;
}
