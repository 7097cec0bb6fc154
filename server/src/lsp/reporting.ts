import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../service/diagnostic.js';
import type { Steps } from './checking.js';

/** How a client learns of the problems of its open files. */
export interface Reporting {
  /** A file was opened or changed. */
  changed(text: TextDocument): void;
  /** What files are judged by has changed. */
  changedAll(): void;
  closed(uri: string): void;
}

/** How a file is checked, however its client learns of it. */
export interface Checked {
  steps(text: TextDocument): Steps;
  /** What was found in a file, as the client takes it. */
  report(text: TextDocument, found: readonly Diagnostic[]): LspDiagnostic[];
}
