import type { TextDocument } from 'vscode-languageserver-textdocument';
import { HubbleDocument } from '../document/hubble-document.js';
import { releaseIn, releaseInModeline, type FoundRelease } from '../document/release-in.js';
import type { DocumentLanguage } from '../document/script.js';
import type { Kind } from '../schema/kinds.js';
import { diagnose, diagnoseInSteps, diagnoseWithin, type CheckContext } from '../service/diagnose.js';
import type { Diagnostic } from '../service/diagnostic.js';
import { KnownDiagnostics } from '../service/find-problems.js';
import type { JsonLog } from '../syntax/json-log.js';
import type { Span } from '../syntax/node.js';
import { TreeCache } from '../syntax/tree-cache.js';
import { LATEST, type Release } from '../tables/release.js';
import { isJson } from './log-text.js';
import { logOf } from './open-texts.js';
import { isTooLong, lengthNote } from './too-long.js';

/** An open file: its current version, and what earlier versions left to be used again. */
interface OpenFile {
  readonly trees: TreeCache;
  known: KnownDiagnostics;
  /** The release that `known` is for. */
  checkedFor: Release | undefined;
  readonly version: number;
  readonly told: Kind | undefined;
  readonly document: HubbleDocument;
  /** What the document itself says of its release; asked for once, since that takes a look at all of the text. */
  named: { readonly found: FoundRelease | undefined } | undefined;
  /** What the files beside it say; asked for once, until one of them may have changed. */
  beside: Beside | undefined;
}

/** The release that a file beside another one names, once it is read. */
interface Beside {
  found: FoundRelease | undefined;
  reading: Promise<void> | undefined;
}

/** What is around a file, by its URI. */
export interface Surroundings {
  /** What the settings say that the file is. */
  told(uri: string): Kind | undefined;
  /** The release that a file beside it names. */
  releaseBeside(uri: string): Promise<FoundRelease | undefined>;
}

/** The files that the client has open, each parsed once a version and only when something is asked of it. */
export class OpenFiles {
  private readonly files = new Map<string, OpenFile>();

  constructor(private readonly around: Surroundings) {}

  document(text: TextDocument): HubbleDocument {
    return this.file(text).document;
  }

  /** The release that a file is read for: its modeline wins over what is asked for, and that over what is found. */
  release(text: TextDocument, asked: FoundRelease | undefined): FoundRelease {
    const file = this.file(text);
    if (asked) return releaseInModeline(file.document) ?? asked;
    return namedIn(file) ?? this.beside(text.uri, file)?.found ?? { release: LATEST, from: 'newest release' };
  }

  /** What must be read before the release of a file is known; undefined where it is. */
  waiting(text: TextDocument, asked: FoundRelease | undefined): Promise<void> | undefined {
    const file = this.file(text);
    if (asked || file.document.kind !== 'helm-values') return undefined;
    if (!file.beside && namedIn(file)) return undefined;
    return this.beside(text.uri, file)?.reading;
  }

  /** What is wrong with a file, bit by bit. */
  *diagnostics(text: TextDocument, context: CheckContext): Generator<readonly Diagnostic[]> {
    const { document, known } = this.checkedFor(text, context.release);
    yield* isTooLong(text) ? [lengthNote(text)] : diagnoseInSteps(document, context, known);
  }

  /** What is wrong with a part of a file; of more than `most` problems, as many as were found first. */
  diagnosticsWithin(text: TextDocument, within: Span, context: CheckContext, most: number): Diagnostic[] {
    const { document, known } = this.checkedFor(text, context.release);
    return diagnoseWithin(document, within, context, known, most);
  }

  /**
   * Says what would be wrong with a file if it had other texts, one after the other: what they have in common is
   * checked once.
   */
  diagnosticsOf(text: TextDocument, context: CheckContext): (content: string) => Diagnostic[] {
    const trees = new TreeCache();
    const known = new KnownDiagnostics();
    const [language, told] = [languageOf(text.languageId), this.around.told(text.uri)];
    return (content) => diagnose(new HubbleDocument(content, language, trees, told), context, known);
  }

  close(uri: string): void {
    this.files.delete(uri);
  }

  /** A file was written: what was read beside the others may have changed. */
  saved(): void {
    for (const file of this.files.values()) file.beside = undefined;
  }

  /** A file, without what is known of it for another release. */
  private checkedFor(text: TextDocument, release: Release): OpenFile {
    const file = this.file(text);
    if (file.checkedFor !== release) {
      file.checkedFor = release;
      file.known = new KnownDiagnostics();
    }
    return file;
  }

  private beside(uri: string, file: OpenFile): Beside | undefined {
    if (file.document.kind !== 'helm-values') return undefined;
    file.beside ??= this.read(uri);
    return file.beside;
  }

  private read(uri: string): Beside {
    const beside: Beside = { found: undefined, reading: undefined };
    beside.reading = this.around.releaseBeside(uri).then((found) => {
      beside.found = found;
      beside.reading = undefined;
    });
    return beside;
  }

  private file(text: TextDocument): OpenFile {
    const open = this.files.get(text.uri);
    const told = this.around.told(text.uri);
    if (open?.version === text.version && open.told === told) return open;
    const trees = open?.trees ?? new TreeCache();
    const language = languageOf(text.languageId);
    const file: OpenFile = {
      trees,
      known: open?.known ?? new KnownDiagnostics(),
      checkedFor: open?.checkedFor,
      version: text.version,
      told,
      document: isTooLong(text)
        ? new HubbleDocument('', language, trees, 'none')
        : new HubbleDocument(sourceOf(text), language, trees, told),
      named: undefined,
      beside: open?.beside,
    };
    this.files.set(text.uri, file);
    return file;
  }
}

function namedIn(file: OpenFile): FoundRelease | undefined {
  file.named ??= { found: releaseIn(file.document) };
  return file.named.found;
}

function sourceOf(text: TextDocument): string | JsonLog {
  return logOf(text) ?? text.getText();
}

/**
 * Scripts by the names that editors have for shells; everything else that is not JSON is read as YAML, which JSON is a
 * part of.
 */
function languageOf(languageId: string): DocumentLanguage {
  if (SHELLS.has(languageId)) return 'shell';
  if (languageId === 'markdown') return 'markdown';
  return isJson(languageId) ? 'json' : 'yaml';
}

const SHELLS: ReadonlySet<string> = new Set(['shellscript', 'sh', 'bash', 'zsh', 'ksh']);
