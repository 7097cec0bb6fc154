import type { Kind } from '../schema/kinds.js';
import { JsonLog, type LogPiece } from '../syntax/json-log.js';
import type { Span } from '../syntax/node.js';
import { emptyRoot, parseText } from '../syntax/parse-text.js';
import { FILE, shifted } from '../syntax/place.js';
import { touches } from '../syntax/span.js';
import { TreeCache } from '../syntax/tree-cache.js';
import type { Bound } from './bound.js';
import { ignoresIn, type Ignore } from './ignores.js';
import { isHelmTemplate } from './helm-template.js';
import { MODELINE_REACH, modelineOf, type Modeline } from './modeline.js';
import { sectionsOf } from './find.js';
import { commandSections, isScript, type DocumentLanguage } from './script.js';
import { sectionAt, type Section, type NamedVersion } from './section.js';

/**
 * How many JSON values in a row may be foreign before one of Hubble's: so that a long log of another program is not
 * parsed to its end.
 */
const FOREIGN_LINES = 100;

/** One version of a file: what it is, and the parts of it that belong to Hubble. */
export class HubbleDocument {
  readonly modeline: Modeline;
  /**
   * What the file was taken for: the kind of its first recognised part; `none` for scripts, which only have command
   * lines.
   */
  readonly kind: Kind;
  private knownIgnores: readonly Ignore[] | undefined;
  /** Its lines in pieces, if it is a long log. */
  readonly log: JsonLog | undefined;
  private readonly whole: string | undefined;
  private known: readonly Section[] | undefined;
  /** Values of the pieces of a log that have been asked for, by the number of the piece. */
  private readonly ofPieces = new Map<number, readonly Section[]>();

  /**
   * @param source The text, or a log that has been cut into pieces already.
   * @param cache Keeps what did not change since the last version of the same file; a new one is as good, only slower.
   * @param told What the settings say that the file is; a modeline wins over it, and it over what the file looks like.
   */
  constructor(
    source: string | JsonLog,
    readonly language: DocumentLanguage,
    private readonly cache = new TreeCache(),
    private readonly told?: Kind,
  ) {
    cache.nextVersion();
    this.whole = typeof source === 'string' ? source : undefined;
    this.log = typeof source === 'string' ? (language === 'json' ? JsonLog.of(source) : undefined) : source;
    this.modeline = modelineOf(this.log ? endsOf(this.log) : this.text);
    this.kind = firstKind(this.first(), language);
  }

  /** The whole text; of a long log it is put together anew each time. */
  get text(): string {
    return this.whole ?? this.log?.text ?? '';
  }

  /** A part of the text. */
  slice(start: number, end: number): string {
    return this.whole?.slice(start, end) ?? this.log?.slice(start, end) ?? '';
  }

  /** Its YAML documents, JSON values or command lines, in order; none of a foreign file. */
  get sections(): readonly Section[] {
    return this.kind === 'none' && !isScript(this.language) ? [] : this.allSections();
  }

  /** Those that tell what it is: of a long log no more than the lines of its first pieces. */
  get start(): readonly Section[] {
    return this.log && this.kind !== 'none' ? this.first() : this.sections;
  }

  /** Those that touch a part of the file. Of a long log only the lines there are looked at. */
  sectionsWithin(within: Span): Section[] {
    return this.near(within).filter(({ root }) => touches(root.span, within));
  }

  /** The recognised parts, in order; with `within`, those that touch that part of the file. */
  parts(within?: Span): Bound[] {
    const sections = within ? this.sectionsWithin(within) : this.sections;
    return sections
      .flatMap((section) => section.parts.map(({ bound }) => bound))
      .filter(({ key, value }) => [key, value].some((cursor) => cursor && (!within || touches(cursor.span, within))));
  }

  /** The YAML document or JSON value that an offset belongs to; undefined in foreign files. */
  sectionAt(offset: number): Section | undefined {
    return sectionAt(this.near({ start: offset, end: offset }), offset);
  }

  /** The values of a piece of a log that has been cut out of it, in offsets of its own; nothing of them is kept. */
  sectionsOf(piece: LogPiece): readonly Section[] {
    return this.kind === 'none' ? [] : this.sectionsIn(piece.text, 0, new TreeCache());
  }

  /** The rules that its comments mute. A log has none: it is JSON, a value on each line. */
  get ignores(): readonly Ignore[] {
    if (this.log || this.sections.length === 0) return [];
    if (this.language === 'json' && this.sections.length > FOREIGN_LINES) return [];
    // Shells have the comments of YAML.
    this.knownIgnores ??= ignoresIn(this.text, isScript(this.language) ? 'yaml' : this.language);
    return this.knownIgnores;
  }

  /** The versions of Cilium that the file names beside its charts, in order. Flows name none. */
  get versions(): NamedVersion[] {
    if (this.kind === 'flows') return [];
    return this.start.slice(0, FOREIGN_LINES).flatMap(({ versions }) => versions);
  }

  private allSections(): readonly Section[] {
    this.known ??= this.log
      ? this.log.pieces.flatMap(({ text }, at) => this.sectionsIn(text, this.log?.starts[at]))
      : this.sectionsIn(this.text);
    return this.known;
  }

  /** Sections of which those around a part of the file are some. */
  private near({ start, end }: Span): readonly Section[] {
    const { log } = this;
    if (!log || this.known || this.kind === 'none') return this.sections;
    const sections: Section[] = [];
    const last = log.pieceAt(end);
    for (let at = log.pieceAt(start); at <= last; at++) sections.push(...this.ofPiece(log, at));
    return sections;
  }

  private ofPiece(log: JsonLog, at: number): readonly Section[] {
    const found = this.ofPieces.get(at) ?? this.sectionsIn(log.pieces[at]?.text ?? '', log.starts[at]);
    if (this.ofPieces.size >= MOST_PIECES) this.ofPieces.clear();
    this.ofPieces.set(at, found);
    return found;
  }

  private sectionsIn(text: string, start = 0, cache = this.cache): Section[] {
    if (isScript(this.language)) {
      const isLeftAlone = (this.modeline.kind ?? this.told) === 'none';
      return isLeftAlone ? [] : commandSections(text, this.language, this.cache);
    }
    const isTemplate = !this.log && isHelmTemplate(text);
    const kind = this.modeline.kind ?? this.told ?? (isTemplate ? 'none' : undefined);
    const roots = kind === 'none' ? [] : parseText(text, this.language, cache, start);
    if (roots.length === 0 && kind && kind !== 'none' && this.language === 'yaml') roots.push(emptyRoot(text, cache));
    const source = { text, place: () => (start > 0 ? shifted(FILE, start) : FILE), embedded: false };
    return sectionsOf(roots, { depth: 0, source, ...(kind && { kind }) });
  }

  /** All values, or those of the first pieces of a log. */
  private first(): readonly Section[] {
    const { log } = this;
    if (!log) return this.allSections();
    const start: Section[] = [];
    for (let at = 0; at < log.pieces.length && start.length < FOREIGN_LINES; at++) start.push(...this.ofPiece(log, at));
    return start;
  }
}

/** Values of so many pieces of a log are kept. */
const MOST_PIECES = 16;

function firstKind(sections: readonly Section[], language: DocumentLanguage): Kind {
  const looked = language === 'json' ? sections.slice(0, FOREIGN_LINES) : sections;
  for (const section of looked) {
    const [part] = section.parts;
    if (part) return part.kind;
  }
  return 'none';
}

/** What a modeline can stand in. */
function endsOf({ pieces }: JsonLog): string {
  return `${pieces[0]?.text.slice(0, MODELINE_REACH) ?? ''}\n${pieces.at(-1)?.text.slice(-MODELINE_REACH) ?? ''}`;
}
