import { languages, workspace, type TextDocument } from 'vscode';

const LANGUAGES = ['yaml', 'json', 'jsonc', 'jsonl'] as const;

/** The documents that the server is told of, once it runs. */
export const SELECTOR = LANGUAGES.map((language) => ({ language }));

/** Whether a document is written in a language that Hubble's files are written in. */
export function isCandidate({ languageId }: TextDocument): boolean {
  return LANGUAGES.some((language) => language === languageId);
}

/** Whether the setting `hubble.files` or its own name tells that a document is ours, whatever its text looks like. */
export function isTold(document: TextDocument): boolean {
  if (document.uri.path.endsWith('/.hubble-ls.yaml')) return true;
  const files = workspace.getConfiguration('hubble', document.uri).get<Record<string, unknown>>('files', {});
  return Object.entries(files).some(([glob, kind]) => {
    return kind !== 'none' && languages.match({ pattern: `**/${glob}` }, document) > 0;
  });
}
