import {
  CodeActionKind,
  SemanticTokenModifiers,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type InitializeResult,
  type SemanticTokensLegend,
  type ServerCapabilities,
} from 'vscode-languageserver';
import packageJson from '../../package.json' with { type: 'json' };
import { TOKEN_TYPES } from '../service/tokens/token.js';

/** All certain mends of a file at once: `editor.codeActionsOnSave` has it by this name. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.hubble`;

/** The modifier of a key of YAML text, beside keys of JSON. */
export const YAML_KEY: string = SemanticTokenModifiers.declaration;

/** The types of tokens that a client has colours for, of those that we tell apart; undefined where it asks for none. */
export function tokenLegend({ textDocument }: ClientCapabilities): SemanticTokensLegend | undefined {
  const client = textDocument?.semanticTokens;
  return (
    client && {
      tokenTypes: TOKEN_TYPES.filter((type) => client.tokenTypes.includes(type)),
      tokenModifiers: [YAML_KEY].filter((modifier) => client.tokenModifiers.includes(modifier)),
    }
  );
}

/** What the server answers to `initialize`. */
export function initializeResult(client: ClientCapabilities): InitializeResult {
  const legend = tokenLegend(client);
  return {
    serverInfo: { name: packageJson.name, version: packageJson.version },
    capabilities: { ...ALWAYS, ...(legend && { semanticTokensProvider: { legend, full: true, range: true } }) },
  };
}

/** What the server can do for every client. */
const ALWAYS: ServerCapabilities = {
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
};
