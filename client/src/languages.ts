import { languages, workspace, type TextDocument } from 'vscode';
import { mayBeHubble, mayHoldCommand } from '../../server/src/document/glance.js';

/** Languages of Hubble's files; the exporter's are called `events.log`. */
const DATA = ['yaml', 'json', 'jsonc', 'jsonl', 'log'];
/** Languages that command lines stand in. */
const SCRIPTS = ['shellscript', 'markdown'];
const LANGUAGES = [...DATA, ...SCRIPTS];

/** The documents that the server is told of, once it runs. */
export const SELECTOR = LANGUAGES.map((language) => ({ language }));

/** Whether a document may have something of Hubble's in it, by its language and a quick look at its text. */
export function isCandidate(document: TextDocument): boolean {
  const { languageId } = document;
  if (SCRIPTS.includes(languageId)) return mayHoldCommand(document.getText());
  return DATA.includes(languageId) && (mayBeHubble(document.getText()) || isTold(document));
}

/** Whether the setting `hubble.files` or its own name tells that a document is ours, whatever its text looks like. */
function isTold(document: TextDocument): boolean {
  if (document.uri.path.endsWith('/.hubble-ls.yaml')) return true;
  const files = workspace.getConfiguration('hubble', document.uri).get<Record<string, unknown>>('files', {});
  return Object.entries(files).some(([glob, kind]) => {
    return kind !== 'none' && languages.match({ pattern: `**/${glob}` }, document) > 0;
  });
}
