import type { ClientCapabilities, MarkupKind } from 'vscode-languageserver';

// What a client takes. Where it says nothing at all of a feature and yet asks for it, it is taken for one of today.

/** Whether it asks for diagnostics, so that none are sent of the server's own accord. */
export function pullsDiagnostics(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}

/** Whether a code action may be what it changes; the other form, a command, would need one that the client runs. */
export function takesCodeActions(client: ClientCapabilities): boolean {
  const actions = client.textDocument?.codeAction;
  return actions === undefined || actions.codeActionLiteralSupport !== undefined;
}

/** Whether an outline may have symbols inside of symbols. */
export function takesNestedSymbols(client: ClientCapabilities): boolean {
  const symbols = client.textDocument?.documentSymbol;
  return symbols === undefined || symbols.hierarchicalDocumentSymbolSupport === true;
}

/** Whether Markdown is the best of the formats that a client lists for something. */
export function prefersMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats === undefined || formats[0] === 'markdown';
}

/** The highest kind of completion item, and of symbol, that the first version of the protocol has. */
const HIGHEST_KIND = 18;

/**
 * A kind as a client knows it: of those that it lists, else of those of the first version.
 *
 * @param older What is nearest to a kind that came later.
 */
export function knownKind<Kind extends number>(
  kind: Kind,
  known: readonly Kind[] | undefined,
  older: Readonly<Partial<Record<number, Kind>>>,
): Kind {
  const isKnown = known ? known.includes(kind) : kind <= HIGHEST_KIND;
  return isKnown ? kind : (older[kind] ?? kind);
}
