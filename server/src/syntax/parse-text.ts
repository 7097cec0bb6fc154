import { Cursor, type Spot } from './cursor.js';
import { yamlDocuments } from './documents.js';
import { jsonValues } from './json-values.js';
import type { Language, Node, Span, Tree } from './node.js';
import { normalise } from './normalise.js';
import { FILE, shifted, type Place } from './place.js';
import type { TreeCache } from './tree-cache.js';

/**
 * The roots of a file, in the order of the text: one for each YAML document or top-level JSON value that holds anything.
 * JSON values are parsed when they are first looked at, so that opening a long log costs no more than finding its lines;
 * their `span` is known without.
 */
export function parseText(text: string, language: Language, cache: TreeCache): Cursor[] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const place = mark ? shifted(FILE, mark) : FILE;
  const clean = normalise(text.slice(mark), language);
  return language === 'yaml' ? yamlRoots(clean, place, cache) : jsonRoots(clean, place, cache);
}

function yamlRoots(text: string, place: Place, cache: TreeCache): Cursor[] {
  return yamlDocuments(text).flatMap(({ start, end }) => {
    const tree = cache.part('yaml-block', text.slice(start, end));
    return tree.root ? [new Cursor({ node: tree.root, tree }, shifted(place, start), cache)] : [];
  });
}

function jsonRoots(text: string, place: Place, cache: TreeCache): Cursor[] {
  const spans = jsonValues(text);
  if (spans.length > 1) {
    return spans.map((span) => new Cursor(new JsonSpot(text, span, cache), shifted(place, span.start), cache));
  }
  const tree = cache.parse('json', text);
  return tree.root ? [new Cursor({ node: tree.root, tree }, place, cache)] : [];
}

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
