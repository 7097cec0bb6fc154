import type { ChunkNode, Language, Node, Pair, ScalarNode, Span, Tree } from './node.js';
import { FILE, embedded, shifted, type Place, type TextEdit } from './place.js';
import { scalarOffsets } from './scalar-offsets.js';
import { touches } from './span.js';
import type { TreeCache } from './tree-cache.js';

/** One key of a mapping, with the value that stands behind it. */
export interface Entry {
  readonly key: Cursor;
  readonly name: string;
  readonly value: Cursor | undefined;
  readonly pair: Pair;
}

/** A node and the tree that owns it. Either may be parsed only when it is asked for. */
export interface Spot {
  readonly node: Node;
  readonly tree: Tree;
  /** Where the node stands in its tree, when that is known without parsing. */
  readonly extent?: Span;
}

/** A node together with its place in the file: what every service walks over. Making one parses nothing. */
export class Cursor {
  private inner: { readonly scalar: ScalarNode; readonly place: Place } | undefined;

  constructor(
    private readonly spot: Spot,
    readonly place: Place,
    readonly cache: TreeCache,
  ) {}

  get node(): Node {
    return this.spot.node;
  }

  get tree(): Tree {
    return this.spot.tree;
  }

  /** Where the node stands in the file. */
  get span(): Span {
    return this.fileSpan(this.spot.extent ?? this.node);
  }

  /** Where a part of this node's tree stands in the file. */
  fileSpan({ start, end }: Span): Span {
    return { start: this.place.toFile(start), end: this.place.toFile(end) };
  }

  /** The file edit that replaces a part of this node's tree. */
  edit({ start, end }: Span, newText: string): TextEdit {
    return this.place.edit(start, end, newText);
  }

  /** The source of the node as its own tree spells it, quotes included. */
  get source(): string {
    return this.tree.text.slice(this.node.start, this.node.end);
  }

  get scalar(): ScalarNode | undefined {
    return this.node.kind === 'scalar' ? this.node : undefined;
  }

  /** The decoded text of a string scalar. */
  get string(): string | undefined {
    const value = this.scalar?.value;
    return typeof value === 'string' ? value : undefined;
  }

  /**
   * The entries of a mapping, in order; none for other nodes. With `within`, those that touch that part of the file.
   */
  entries(within?: Span): Entry[] {
    return this.entriesNamed(() => true, within);
  }

  /** The entries of a mapping whose names are wanted; nothing is made of the others. */
  entriesNamed(isWanted: (name: string) => boolean, within?: Span): Entry[] {
    if (this.node.kind !== 'map') return [];
    const wanted = this.node.pairs.filter(({ key }) => isWanted(String(key.value)));
    return this.touching(wanted, within).map((pair) => this.entryOf(pair));
  }

  /** The first entry with a name. */
  entry(name: string): Entry | undefined {
    const pair = this.node.kind === 'map' ? this.node.pairs.find(({ key }) => String(key.value) === name) : undefined;
    return pair && this.entryOf(pair);
  }

  /** The keys of a mapping, in order; none for other nodes. */
  get names(): string[] {
    return this.node.kind === 'map' ? this.node.pairs.map(({ key }) => String(key.value)) : [];
  }

  /** The value behind a key of a mapping; the last one wins, as in Cilium's YAML decoder. */
  get(name: string): Cursor | undefined {
    const pairs = this.node.kind === 'map' ? this.node.pairs : [];
    const value = pairs.findLast(({ key }) => String(key.value) === name)?.value;
    return value && this.at(value);
  }

  /** The written members of a sequence; none for other nodes. With `within`, those that touch that part of the file. */
  items(within?: Span): Cursor[] {
    if (this.node.kind !== 'seq') return [];
    const found: Cursor[] = [];
    for (const { value } of this.touching(this.node.items, within)) if (value) found.push(this.at(value));
    return found;
  }

  /** The member of a sequence at an index; undefined where nothing is written there. */
  item(index: number): Cursor | undefined {
    const value = this.node.kind === 'seq' ? this.node.items[index]?.value : undefined;
    return value && this.at(value);
  }

  /** The tree inside a string scalar, with every offset mapped back to the file. */
  embedded(language: Language): Cursor | undefined {
    const scalar = this.scalar;
    if (typeof scalar?.value !== 'string') return undefined;
    const tree = this.cache.parse(language, scalar.value);
    return tree.root && new Cursor({ node: tree.root, tree }, this.embeddedPlace(scalar), this.cache);
  }

  /** The same node as if the text of its tree were a file of its own. */
  alone(): Cursor {
    return new Cursor(this.spot, FILE, this.cache);
  }

  /** Where the decoded text of a string scalar stands in the file. */
  embeddedPlace(scalar: ScalarNode): Place {
    // A text may have thousands of words, each with something to say of it.
    if (this.inner?.scalar === scalar) return this.inner.place;
    const { style, indent } = scalar;
    const place = embedded(this.place, { style, indent, offsets: scalarOffsets(this.tree.text, scalar) });
    this.inner = { scalar, place };
    return place;
  }

  /** Leaves the rest alone, so that chunks outside are not even parsed. */
  private touching<T extends Span>(members: readonly T[], within: Span | undefined): readonly T[] {
    if (!within) return members;
    return members.filter((member) => touches(this.fileSpan(member), within));
  }

  private entryOf(pair: Pair): Entry {
    return new PairEntry(pair, (node) => this.at(node));
  }

  private at(node: Node | ChunkNode): Cursor {
    if (node.kind !== 'chunk') return new Cursor({ node, tree: this.tree }, this.place, this.cache);
    return new Cursor(new ChunkSpot(node), shifted(this.place, node.shift), this.cache);
  }
}

/** What is behind a key waits until somebody asks: many look at the names alone. */
class PairEntry implements Entry {
  private known: Cursor | undefined;

  constructor(
    readonly pair: Pair,
    private readonly at: (node: Node | ChunkNode) => Cursor,
  ) {}

  get name(): string {
    return String(this.pair.key.value);
  }

  get key(): Cursor {
    return this.at(this.pair.key);
  }

  get value(): Cursor | undefined {
    const { value } = this.pair;
    this.known ??= value && this.at(value);
    return this.known;
  }
}

/** The root of a chunk, parsed when it is first looked at. */
class ChunkSpot implements Spot {
  private known: Tree | undefined;

  constructor(private readonly chunk: ChunkNode) {}

  get tree(): Tree {
    this.known ??= this.chunk.tree;
    return this.known;
  }

  get node(): Node {
    const { start, end, shift } = this.chunk;
    return this.tree.root ?? { kind: 'opaque', start: start - shift, end: end - shift };
  }
}
