import type { Kind } from '../schema/kinds.js';
import { JsonLog } from '../syntax/json-log.js';
import type { Language, Span } from '../syntax/node.js';
import { parseText } from '../syntax/parse-text.js';
import { FILE } from '../syntax/place.js';
import { touches } from '../syntax/span.js';
import { TreeCache } from '../syntax/tree-cache.js';
import type { Bound } from './bound.js';
import { ignoresIn, type Ignore } from './ignores.js';
import { isHelmTemplate } from './helm-template.js';
import { MODELINE_REACH, modelineOf, type Modeline } from './modeline.js';
import { sectionsOf } from './find.js';
import { sectionAt, type Section, type NamedVersion } from './section.js';

/**
 * How many JSON values in a row may be foreign before one of Hubble's: so that a long log of another program is not
 * parsed to its end.
 */
const FOREIGN_LINES = 100;

/** What is known of a file as a whole, beside the text. */
export interface AboutFile {
  readonly kind: Kind;
  readonly modeline: Modeline;
}

/** One version of a file: what it is, and the parts of it that belong to Hubble. */
export class HubbleDocument {
  readonly modeline: Modeline;
  /** What the file was taken for: the kind of its first recognised part. */
  readonly kind: Kind;
  private knownIgnores: readonly Ignore[] | undefined;
  /** Its lines in pieces, if it is a long log: to be asked for one of them with {@link within}, before all `sections` are. */
  readonly log: JsonLog | undefined;
  private readonly whole: string | undefined;
  private readonly isOfLog: boolean;
  private known: readonly Section[] | undefined;

  /**
   * @param source The text, or a log that has been cut into pieces already.
   * @param cache Keeps what did not change since the last version of the same file; a new one is as good, only slower.
   * @param told What the settings say that the file is; a modeline wins over it, and it over what the file looks like.
   * @param file What the whole file is, if the text is a part of a log.
   */
  constructor(
    source: string | JsonLog,
    readonly language: Language,
    private readonly cache = new TreeCache(),
    private readonly told?: Kind,
    file?: AboutFile,
  ) {
    cache.nextVersion();
    this.whole = typeof source === 'string' ? source : undefined;
    this.log = typeof source === 'string' ? (language === 'json' && !file ? JsonLog.of(source) : undefined) : source;
    this.isOfLog = this.log !== undefined || file !== undefined;
    this.modeline = file?.modeline ?? modelineOf(this.log ? endsOf(this.log) : this.text);
    this.kind = file?.kind ?? firstKind(this.log ? this.startOf(this.log) : this.allSections(), language);
  }

  /** The whole text. */
  get text(): string {
    return this.whole ?? this.log?.text ?? '';
  }

  /** Its YAML documents or JSON values, in order; none of a foreign file. */
  get sections(): readonly Section[] {
    return this.kind === 'none' ? [] : this.allSections();
  }

  /** Some lines of a log as a document of their own, whose offsets start with theirs. */
  within(lines: string, cache = new TreeCache()): HubbleDocument {
    return new HubbleDocument(lines, this.language, cache, this.told, this);
  }

  /** The recognised parts, in order; with `within`, those that touch that part of the file. */
  parts(within?: Span): Bound[] {
    const isWithin = (span: Span): boolean => !within || touches(span, within);
    return this.sections
      .filter(({ root }) => isWithin(root.span))
      .flatMap((section) => section.parts.map(({ bound }) => bound))
      .filter(({ key, value }) => [key, value].some((cursor) => cursor && isWithin(cursor.span)));
  }

  /** The YAML document or JSON value that an offset belongs to; undefined in foreign files. */
  sectionAt(offset: number): Section | undefined {
    return sectionAt(this.sections, offset);
  }

  /** The rules that its comments mute. A log has none: it is JSON, a value on each line. */
  get ignores(): readonly Ignore[] {
    if (this.kind === 'none' || this.isOfLog) return [];
    if (this.language === 'json' && this.sections.length > FOREIGN_LINES) return [];
    this.knownIgnores ??= ignoresIn(this.text, this.language);
    return this.knownIgnores;
  }

  /** The versions of Cilium that the file names beside its charts, in order. */
  get versions(): NamedVersion[] {
    return (this.log ? this.startOf(this.log) : this.sections)
      .slice(0, FOREIGN_LINES)
      .flatMap(({ versions }) => versions);
  }

  private allSections(): readonly Section[] {
    this.known ??= this.sectionsIn(this.text);
    return this.known;
  }

  private sectionsIn(text: string): Section[] {
    const isTemplate = !this.log && isHelmTemplate(text);
    const kind = this.modeline.kind ?? this.told ?? (isTemplate ? 'none' : undefined);
    const roots = kind === 'none' ? [] : parseText(text, this.language, this.cache);
    const source = { text, place: () => FILE, embedded: false };
    return sectionsOf(roots, { depth: 0, source, ...(kind && { kind }) });
  }

  /** The values of a log that its kind is told by: those of its first pieces. */
  private startOf({ pieces }: JsonLog): Section[] {
    const start: Section[] = [];
    for (const { text } of pieces) {
      start.push(...this.sectionsIn(text));
      if (start.length >= FOREIGN_LINES) break;
    }
    return start;
  }
}

function firstKind(sections: readonly Section[], language: Language): Kind {
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
