import {
  CodeActionKind,
  PositionEncodingKind,
  SemanticTokenModifiers,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type InitializeResult,
  type SemanticTokensLegend,
  type ServerCapabilities,
} from 'vscode-languageserver';
import packageJson from '../../package.json' with { type: 'json' };
import { TOKEN_TYPES } from '../service/tokens/token.js';
import { pullsDiagnostics, takesCodeActions } from './client.js';

/** All certain mends of a file at once: `editor.codeActionsOnSave` has it by this name. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.hubble`;

const CODE_ACTION_KINDS: string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorExtract,
  FIX_ALL,
];

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

const ENCODINGS: readonly PositionEncodingKind[] = [
  PositionEncodingKind.UTF8,
  PositionEncodingKind.UTF16,
  PositionEncodingKind.UTF32,
];

/**
 * What characters are counted in: of what the client offers, what it likes best. All that say nothing count in UTF-16.
 */
export function positionEncoding(client: ClientCapabilities): PositionEncodingKind {
  const offered = client.general?.positionEncodings ?? [];
  return offered.find((encoding) => ENCODINGS.includes(encoding)) ?? PositionEncodingKind.UTF16;
}

/** What the server answers to `initialize`. */
export function initializeResult(client: ClientCapabilities): InitializeResult {
  return {
    serverInfo: { name: packageJson.name, version: packageJson.version },
    capabilities: { ...ALWAYS, ...forClient(client) },
  };
}

/** What the server can do for every client. */
const ALWAYS: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', ':', '"', '{', '[', ',', '.', ';', '='], resolveProvider: true },
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: true,
  documentSymbolProvider: { label: 'Hubble' },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
};

/** What is said only to a client that has said that it knows of it. */
function forClient(client: ClientCapabilities): ServerCapabilities {
  const legend = tokenLegend(client);
  return {
    ...(client.general?.positionEncodings && { positionEncoding: positionEncoding(client) }),
    ...(takesCodeActions(client) && {
      codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
    }),
    ...(pullsDiagnostics(client) && {
      // Chart.yaml and .hubble-ls.yaml count for the files beside and below them.
      diagnosticProvider: { identifier: 'hubble', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    ...(client.workspace?.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
    ...(legend && { semanticTokensProvider: { legend, full: true, range: true } }),
  };
}
