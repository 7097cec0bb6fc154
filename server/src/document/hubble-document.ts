import type { Kind } from '../schema/kinds.js';
import type { Language, Span } from '../syntax/node.js';
import { parseText } from '../syntax/parse-text.js';
import { touches } from '../syntax/span.js';
import { TreeCache } from '../syntax/tree-cache.js';
import type { Bound } from './bound.js';
import { ignoresIn, type Ignore } from './ignores.js';
import { isHelmTemplate } from './helm-template.js';
import { modelineOf, type Modeline } from './modeline.js';
import { sectionsOf } from './find.js';
import { sectionAt, type Section, type NamedVersion } from './section.js';

/**
 * How many JSON values in a row may be foreign before one of Hubble's: so that a long log of another program is not
 * parsed to its end.
 */
const FOREIGN_LINES = 100;

/** One version of a file: what it is, and the parts of it that belong to Hubble. */
export class HubbleDocument {
  /** Its YAML documents or JSON values, in order; none of a foreign file. */
  readonly sections: readonly Section[];
  readonly modeline: Modeline;
  /** What the file was taken for: the kind of its first recognised part. */
  readonly kind: Kind;
  private knownIgnores: readonly Ignore[] | undefined;

  /**
   * @param cache Keeps what did not change since the last version of the same file; a new one is as good, only slower.
   * @param told What the settings say that the file is; a modeline wins over it, and it over what the file looks like.
   */
  constructor(
    readonly text: string,
    readonly language: Language,
    cache = new TreeCache(),
    told?: Kind,
  ) {
    cache.nextVersion();
    this.modeline = modelineOf(text);
    const kind = this.modeline.kind ?? told ?? (isHelmTemplate(text) ? 'none' : undefined);
    const roots = kind === 'none' ? [] : parseText(text, language, cache);
    const sections = sectionsOf(roots, { depth: 0, ...(kind && { kind }) });
    this.kind = firstKind(sections, language);
    this.sections = this.kind === 'none' ? [] : sections;
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
    if (this.kind === 'none' || (this.language === 'json' && this.sections.length > FOREIGN_LINES)) return [];
    this.knownIgnores ??= ignoresIn(this.text, this.language);
    return this.knownIgnores;
  }

  /** The versions of Cilium that the file names beside its charts, in order. */
  get versions(): NamedVersion[] {
    return this.sections.slice(0, FOREIGN_LINES).flatMap(({ versions }) => versions);
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
