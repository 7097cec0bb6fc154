import { FileType, Uri, workspace, type WorkspaceFolder } from 'vscode';
import type { FileAnswer, FileQuestion } from '../../server/src/lsp/protocol.js';

/**
 * Reads a file of the workspace for the server, which may be on no disk. Nothing outside is read, behind links
 * included.
 */
export async function readFile({ uri, maxBytes }: FileQuestion): Promise<FileAnswer> {
  // An escaped `/../` is one only now.
  const file = Uri.joinPath(Uri.parse(uri), '.');
  const folder = workspace.getWorkspaceFolder(file);
  if (!folder) return { fault: 'it is outside of the workspace' };
  try {
    const { type, size } = await workspace.fs.stat(file);
    // A link may lead anywhere, and there is no asking where.
    if (type !== FileType.File || (await isBehindLink(file, folder))) return { fault: 'it is no file' };
    if (size > maxBytes) return { fault: `it is larger than ${maxBytes} bytes` };
    const bytes = await workspace.fs.readFile(file);
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

async function isBehindLink(file: Uri, { uri: top }: WorkspaceFolder): Promise<boolean> {
  for (let at = Uri.joinPath(file, '..'); at.path.length > top.path.length; at = Uri.joinPath(at, '..')) {
    const { type } = await workspace.fs.stat(at);
    if ((type & FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
