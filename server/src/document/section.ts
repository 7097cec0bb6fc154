import type { Kind } from '../schema/kinds.js';
import type { Cursor } from '../syntax/cursor.js';
import type { Bound } from './bound.js';
import type { Path } from './path.js';

/** Something of Hubble's in a document. */
export interface Part {
  readonly kind: Kind;
  /** From the root of the text that it stands in. */
  readonly path: Path;
  readonly bound: Bound;
  /** Whoever reads the text stops in front of it: it is described, and not judged. */
  readonly unread?: true;
}

/** A text inside a string of a document. */
export interface InnerText {
  /** From the root of the text around it. */
  readonly path: Path;
  readonly sections: readonly Section[];
}

/** A version of Cilium that a document names. */
export interface NamedVersion {
  readonly version: string;
  /** Where it stands, for people. */
  readonly from: string;
}

/** Everything that one document holds. */
export interface Found {
  readonly parts: readonly Part[];
  readonly texts: readonly InnerText[];
  readonly versions: readonly NamedVersion[];
}

/** One YAML document or JSON value of a file, or of a text inside it, looked into when somebody asks. */
export class Section {
  private known: Found | undefined;

  constructor(
    readonly root: Cursor,
    private readonly look: () => Found,
  ) {}

  get found(): Found {
    this.known ??= this.look();
    return this.known;
  }

  /** Every part of it, those in inner texts included. */
  get parts(): Part[] {
    const { parts, texts } = this.found;
    return [...parts, ...texts.flatMap(({ sections }) => sections.flatMap((section) => section.parts))];
  }

  /** Every version of Cilium that it names. */
  get versions(): NamedVersion[] {
    const { versions, texts } = this.found;
    return [...versions, ...texts.flatMap(({ sections }) => sections.flatMap((section) => section.versions))];
  }
}

/** The section that an offset belongs to: the last one that starts before it, blank lines behind it included. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections.findLast(({ root }) => root.span.start <= offset) ?? sections[0];
}
