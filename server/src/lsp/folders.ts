import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';

/** The folders of the workspace, as URIs: those of a client that knows of several, or the one root of the others. */
export function foldersOf({ workspaceFolders, rootUri }: RootParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
}

/** Keeps a list of folders as the client's, from when it is there. */
export function followFolders(
  connection: Connection,
  client: ClientCapabilities,
  folders: string[],
  changed: () => void,
): void {
  if (client.workspace?.workspaceFolders !== true) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    const left = folders.filter((folder) => !gone.has(folder));
    folders.splice(0, folders.length, ...left, ...added.map(({ uri }) => uri));
    changed();
  });
}

/** `rootUri` is not there in some clients, whatever the protocol says. */
type RootParams = Pick<InitializeParams, 'workspaceFolders'> & { readonly rootUri?: string | null };
