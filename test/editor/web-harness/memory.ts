import * as vscode from 'vscode';

interface Entry extends vscode.FileStat {
  readonly data?: Uint8Array;
}

/** What a name starts with where it is to look like a link. */
const LINK = 'link-';

/**
 * A remote repository as vscode.dev has it, but in memory: VS Code trusts no folder of its scheme unless it is told to.
 */
class Memory implements vscode.FileSystemProvider {
  private readonly entries = new Map<string, Entry>([['/', newFolder()]]);
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): Entry {
    const entry = this.entries.get(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    const isLink = uri.path.slice(uri.path.lastIndexOf('/') + 1).startsWith(LINK);
    const type: vscode.FileType = entry.type | vscode.FileType.SymbolicLink;
    return isLink ? { ...entry, type } : entry;
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const { data } = this.stat(uri);
    if (!data) throw vscode.FileSystemError.FileIsADirectory(uri);
    return data;
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.stat(uri);
    const start = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return [...this.entries].flatMap(([path, { type }]) => {
      const name = path.slice(start.length);
      return path.startsWith(start) && name && !name.includes('/') ? [[name, type]] : [];
    });
  }

  createDirectory(uri: vscode.Uri): void {
    this.entries.set(uri.path, newFolder());
    this.tell(vscode.FileChangeType.Created, uri);
  }

  writeFile(uri: vscode.Uri, data: Uint8Array): void {
    const isKnown = this.entries.has(uri.path);
    for (let path = parentOf(uri.path); !this.entries.has(path); path = parentOf(path)) {
      this.entries.set(path, newFolder());
    }
    const now = Date.now();
    this.entries.set(uri.path, { type: vscode.FileType.File, size: data.byteLength, ctime: now, mtime: now, data });
    this.tell(isKnown ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  delete(uri: vscode.Uri): void {
    for (const path of [...this.entries.keys()]) {
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.entries.delete(path);
    }
    this.tell(vscode.FileChangeType.Deleted, uri);
  }

  /** No test needs it. */
  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  private tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.changed.fire([{ type, uri }]);
  }
}

function newFolder(): Entry {
  const now = Date.now();
  return { type: vscode.FileType.Directory, size: 0, ctime: now, mtime: now };
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

export function activate({ subscriptions }: vscode.ExtensionContext): void {
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider('vscode-vfs', new Memory(), { isCaseSensitive: true }),
  );
}
