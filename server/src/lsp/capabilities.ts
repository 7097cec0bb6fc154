import { CodeActionKind, TextDocumentSyncKind, type InitializeResult } from 'vscode-languageserver';
import packageJson from '../../package.json' with { type: 'json' };

/** All certain mends of a file at once: `editor.codeActionsOnSave` has it by this name. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.hubble`;

/** What the server answers to `initialize`. */
export const INITIALIZED: InitializeResult = {
  serverInfo: { name: packageJson.name, version: packageJson.version },
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    completionProvider: { triggerCharacters: [' ', ':', '"', '{', '[', ',', '.', ';', '='], resolveProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] },
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: true,
    documentSymbolProvider: { label: 'Hubble' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
  },
};
