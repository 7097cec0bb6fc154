import type { TextDocument } from 'vscode-languageserver-textdocument';
import { mayBeHubble } from '../document/glance.js';
import type { Diagnostic } from '../service/diagnostic.js';
import { logOf } from './open-texts.js';

/** With more than this, in UTF-16 units, an answer takes longer than anybody waits: 100,000 lines of values. */
const MOST_LENGTH = 4_000_000;

/**
 * Whether a text is so long that nothing is answered about it. A log of lines is read in pieces and may have any
 * length.
 */
export function isTooLong(text: TextDocument): boolean {
  return logOf(text) === undefined && text.getText().length > MOST_LENGTH;
}

/** What is said instead of all problems of a text that {@link isTooLong}; nothing of what is no file of Hubble's. */
export function lengthNote(text: TextDocument): Diagnostic[] {
  if (!mayBeHubble(text.getText())) return [];
  const mend = text.languageId.startsWith('json') ? 'Write one flow on each line, or check it' : 'Check it';
  return [
    {
      span: { start: 0, end: 0 },
      rule: 'file-too-long',
      severity: 'info',
      message: `This file is too long to be read with each key: nothing is said of it here. ${mend} with \`hubble-ls check\`.`,
      fixes: [],
    },
  ];
}
