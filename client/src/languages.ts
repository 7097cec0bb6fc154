import type { TextDocument } from 'vscode';

const LANGUAGES = ['yaml', 'json', 'jsonc', 'jsonl'] as const;

/** The documents that the server is told of, once it runs. */
export const SELECTOR = LANGUAGES.map((language) => ({ language }));

/** Whether a document is written in a language that Hubble's files are written in. */
export function isCandidate({ languageId }: TextDocument): boolean {
  return LANGUAGES.some((language) => language === languageId);
}
