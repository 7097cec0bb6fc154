import { markLength } from './byte-order-mark.js';
import { Cursor, type Spot } from './cursor.js';
import { yamlDocuments } from './documents.js';
import { jsonStream, jsonValues } from './json-values.js';
import type { Language, Node, Span, Tree } from './node.js';
import { normalise } from './normalise.js';
import { FILE, shifted, withLineBelow, type Place } from './place.js';
import type { TreeCache } from './tree-cache.js';

/**
 * The roots of a file, in the order of the text: one for each YAML document or top-level JSON value that holds
 * anything. JSON values are parsed when they are first looked at, so that opening a long log costs no more than finding
 * its lines; their `span` is known without.
 *
 * @param start Where in the file the text starts.
 */
export function parseText(text: string, language: Language, cache: TreeCache, start = 0): Cursor[] {
  const mark = markLength(text);
  const place = mark + start > 0 ? shifted(FILE, mark + start) : FILE;
  return rootsAt(normalise(text.slice(mark), language), language, place, cache);
}

/**
 * What a YAML file is that holds nothing yet but comments, where it is known what it is to be: a mapping without a key.
 */
export function emptyRoot(text: string, cache: TreeCache): Cursor {
  const node: Node = { kind: 'map', flow: false, pairs: [], start: 0, end: 0 };
  return new Cursor({ node, tree: { language: 'yaml', text, root: node } }, FILE, cache);
}

/**
 * The roots of the text that a string scalar holds, as {@link parseText} gives those of a file.
 *
 * @param text What it is read as, if not as it is: character by character the same length, or the start of it.
 */
export function embeddedRoots(cursor: Cursor, language: Language, text = cursor.string): Cursor[] {
  const { scalar, string } = cursor;
  if (!scalar || string === undefined || text === undefined) return [];
  return rootsAt(text, language, cursor.embeddedPlace(scalar), cursor.cache);
}

/**
 * The root of YAML in a block scalar as it is with a new line at a caret below its text, as far as that is indented as
 * the text is.
 */
export function rootWithLineBelow({ tree, place, cache }: Cursor, caret: number): Cursor | undefined {
  const text = `${tree.text.trimEnd()}\n`;
  const longer = cache.part('yaml-block', text);
  return (
    longer.root && new Cursor({ node: longer.root, tree: longer }, withLineBelow(place, text.length, caret), cache)
  );
}

/** The JSON values in a row that a string scalar holds, with anything between them: `{...} {...}`. */
export function embeddedStream(cursor: Cursor): Cursor[] {
  const { scalar, string } = cursor;
  if (!scalar || string === undefined) return [];
  return jsonRoots(string, jsonStream(string), cursor.embeddedPlace(scalar), cursor.cache);
}

function rootsAt(text: string, language: Language, place: Place, cache: TreeCache): Cursor[] {
  return language === 'yaml' ? yamlRoots(text, place, cache) : jsonRoots(text, jsonValues(text), place, cache);
}

function yamlRoots(text: string, place: Place, cache: TreeCache): Cursor[] {
  return yamlDocuments(text).flatMap(({ start, end }) => {
    const tree = cache.part('yaml-block', text.slice(start, end));
    return tree.root ? [new Cursor({ node: tree.root, tree }, shifted(place, start), cache)] : [];
  });
}

function jsonRoots(text: string, spans: readonly Span[], place: Place, cache: TreeCache): Cursor[] {
  if (spans.length > LOG_LENGTH) {
    return spans.map((span) => new Cursor(new LogSpot(text, span, cache), shifted(place, span.start), cache));
  }
  if (spans.length > 1) {
    return spans.map((span) => new Cursor(new JsonSpot(text, span, cache), shifted(place, span.start), cache));
  }
  const tree = cache.parse('json', text);
  return tree.root ? [new Cursor({ node: tree.root, tree }, place, cache)] : [];
}

/** From so many JSON values in a row on, their trees are not kept. */
const LOG_LENGTH = 256;

/** One of several JSON values in a row. */
class JsonSpot implements Spot {
  readonly extent: Span;
  private known: Tree | undefined;

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly cache: TreeCache,
  ) {
    this.extent = { start: 0, end: span.end - span.start };
  }

  get tree(): Tree {
    this.known ??= this.cache.parse('json', this.text.slice(this.span.start, this.span.end));
    return this.known;
  }

  get node(): Node {
    return this.tree.root ?? { kind: 'opaque', ...this.extent };
  }
}

/** One line of a log. */
class LogSpot implements Spot {
  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly cache: TreeCache,
  ) {}

  get extent(): Span {
    return { start: 0, end: this.span.end - this.span.start };
  }

  get tree(): Tree {
    return this.cache.ofLine(this, () => this.text.slice(this.span.start, this.span.end));
  }

  get node(): Node {
    return this.tree.root ?? { kind: 'opaque', ...this.extent };
  }
}
