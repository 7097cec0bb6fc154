import type { Kind } from '../schema/kinds.js';
import type { Cursor } from '../syntax/cursor.js';
import type { Language, Span } from '../syntax/node.js';
import { parseText } from '../syntax/parse-text.js';
import { TreeCache } from '../syntax/tree-cache.js';
import { bindRoot, type Bound } from './bound.js';
import { recognise } from './recognise.js';

/** One version of a file: what it is, and the parts of it that belong to Hubble. */
export class HubbleDocument {
  private readonly roots: readonly Cursor[];
  private readonly bound = new Map<Cursor, Bound | undefined>();
  /** What the file was taken for: the kind of its first recognised part. */
  readonly kind: Kind;

  /**
   * @param cache Keeps what did not change since the last version of the same file; a new one is as good, only slower.
   */
  constructor(
    readonly text: string,
    readonly language: Language,
    cache = new TreeCache(),
  ) {
    cache.nextVersion();
    this.roots = parseText(text, language, cache);
    this.kind = this.firstKind();
  }

  /** The recognised parts, in order; with `within`, those that touch that part of the file. */
  parts(within?: Span): Bound[] {
    return this.roots.flatMap((root) => {
      const { start, end } = root.span;
      if (within && (end < within.start || within.end < start)) return [];
      const part = this.partOf(root);
      return part ? [part] : [];
    });
  }

  /** The recognised part that an offset belongs to: the last one that starts before it, blank lines behind it included. */
  partAt(offset: number): Bound | undefined {
    const root = this.roots.findLast(({ span }) => span.start <= offset) ?? this.roots[0];
    return root && this.partOf(root);
  }

  private partOf(root: Cursor): Bound | undefined {
    if (!this.bound.has(root)) {
      const recognised = recognise(root);
      this.bound.set(root, recognised && bindRoot(recognised.field, root));
    }
    return this.bound.get(root);
  }

  private firstKind(): Kind {
    for (const root of this.roots) {
      const recognised = recognise(root);
      if (recognised) return recognised.kind;
    }
    return 'none';
  }
}
