import type { TextDocument } from 'vscode-languageserver-textdocument';
import { HubbleDocument } from '../document/hubble-document.js';
import { diagnose, type Diagnostic, type KnownDiagnostics } from '../service/diagnose.js';
import type { Language } from '../syntax/node.js';
import { TreeCache } from '../syntax/tree-cache.js';
import type { Release } from '../tables/release.js';

/** An open file: its current version, and what earlier versions left to be used again. */
interface OpenFile {
  readonly trees: TreeCache;
  known: KnownDiagnostics;
  release: Release;
  version: number;
  document: HubbleDocument;
  diagnostics: readonly Diagnostic[] | undefined;
}

/** The files that the client has open, each parsed once a version and only when something is asked of it. */
export class OpenFiles {
  private readonly files = new Map<string, OpenFile>();

  document(text: TextDocument): HubbleDocument {
    return this.file(text).document;
  }

  diagnostics(text: TextDocument, release: Release): readonly Diagnostic[] {
    const file = this.file(text);
    if (file.release !== release) {
      file.release = release;
      file.known = new WeakMap();
      file.diagnostics = undefined;
    }
    file.diagnostics ??= diagnose(file.document, { release }, file.known);
    return file.diagnostics;
  }

  close(uri: string): void {
    this.files.delete(uri);
  }

  private file(text: TextDocument): OpenFile {
    const open = this.files.get(text.uri);
    if (open?.version === text.version) return open;
    const trees = open?.trees ?? new TreeCache();
    const document = new HubbleDocument(text.getText(), languageOf(text.languageId), trees);
    const file: OpenFile = {
      trees,
      known: open?.known ?? new WeakMap(),
      release: open?.release ?? 'main',
      version: text.version,
      document,
      diagnostics: undefined,
    };
    this.files.set(text.uri, file);
    return file;
  }
}

/** Everything that is not JSON under one of its names is read as YAML, which JSON is a part of. */
function languageOf(languageId: string): Language {
  return languageId.startsWith('json') ? 'json' : 'yaml';
}
