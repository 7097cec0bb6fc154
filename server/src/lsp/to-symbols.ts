import {
  SymbolKind,
  type ClientCapabilities,
  type DocumentSymbol as LspDocumentSymbol,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol } from '../service/symbols.js';
import { knownKind, takesNestedSymbols } from './client.js';
import { toRange } from './convert.js';

const OLDER = { [SymbolKind.Object]: SymbolKind.Class, [SymbolKind.Event]: SymbolKind.Method } as const;

/** The outline of a file: nested, or flat for a client that knows nothing else. */
export function toSymbols(
  text: TextDocument,
  symbols: readonly DocumentSymbol[],
  client: ClientCapabilities,
): LspDocumentSymbol[] | SymbolInformation[] {
  const capabilities = client.textDocument?.documentSymbol;
  const kindOf = ({ kind }: DocumentSymbol): SymbolKind =>
    capabilities ? knownKind<SymbolKind>(kind, capabilities.symbolKind?.valueSet, OLDER) : kind;
  const nested = (symbol: DocumentSymbol): LspDocumentSymbol => {
    const range = toRange(text, symbol.span);
    const { name, detail } = symbol;
    return { name, detail, kind: kindOf(symbol), range, selectionRange: range, children: symbol.children.map(nested) };
  };
  const flat = (symbol: DocumentSymbol, containerName?: string): SymbolInformation[] => [
    {
      name: symbol.name,
      kind: kindOf(symbol),
      location: { uri: text.uri, range: toRange(text, symbol.span) },
      ...(containerName !== undefined && { containerName }),
    },
    ...symbol.children.flatMap((child) => flat(child, symbol.name)),
  ];
  return takesNestedSymbols(client) ? symbols.map(nested) : symbols.flatMap((symbol) => flat(symbol));
}
