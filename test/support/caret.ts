import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import type { Language } from '../../server/src/syntax/node.js';
import type { TextEdit } from '../../server/src/syntax/place.js';

/** A document whose text had a `|` in it, and the offset of that caret. Write `¦` for a bar that is meant. */
export interface WithCaret {
  readonly document: HubbleDocument;
  readonly offset: number;
}

/** Reads a sample text with one caret; the language is JSON where the text starts like it, unless it is given. */
export function withCaret(sample: string, language: Language = looksLike(sample)): WithCaret {
  const offset = sample.indexOf('|');
  if (offset < 0 || sample.includes('|', offset + 1)) throw new Error(`one caret is needed: ${sample}`);
  return { document: documentOf(sample.replace('|', ''), language), offset };
}

/** A document with this text; `¦` stands for `|`. */
export function documentOf(text: string, language: Language = looksLike(text)): HubbleDocument {
  return new HubbleDocument(text.replaceAll('¦', '|'), language);
}

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

function looksLike(text: string): Language {
  return /^\s*[[{]/.test(text) ? 'json' : 'yaml';
}
