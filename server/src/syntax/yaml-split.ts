import { Chunk } from './chunk.js';
import { decodeDouble, decodeSingle } from './decode-flow.js';
import { MAX_DEPTH } from './depth.js';
import { lineEnd } from './lines.js';
import type { ChunkNode, Item, MapNode, Node, OpaqueNode, Pair, ScalarNode, SeqNode } from './node.js';
import type { Form, TreeCache } from './tree-cache.js';
import { isDash, keyAt, skipBlanks, skipToContent, startsPlain, type LineKey } from './yaml-lines.js';
import type { ScannedBlock, ScannedEntry } from './yaml-scan.js';

/**
 * The block mapping or sequence of a text, each of its values a chunk that is parsed when somebody asks for it;
 * undefined when a scan of the lines cannot tell where its entries are.
 */
export function splitBlock(text: string, cache: TreeCache): Node | undefined {
  const block = cache.scan(text);
  if (!block) return undefined;
  // Every level of nesting needs a column.
  if (block.column > MAX_DEPTH) return { kind: 'opaque', start: 0, end: text.length };
  return block.kind === 'map' ? new SplitMap(text, block, cache) : new SplitSeq(text, block, cache);
}

abstract class Split {
  readonly flow = false;
  /** Each look at a span asks, and a line may be long. */
  private blockEnd: number | undefined;

  constructor(
    protected readonly text: string,
    protected readonly block: ScannedBlock,
    protected readonly cache: TreeCache,
  ) {}

  get start(): number {
    return this.block.entries[0]?.start ?? 0;
  }

  get end(): number {
    const last = this.block.entries.at(-1);
    this.blockEnd ??= last ? contentEnd(this.text, last, this.block.column) : this.text.length;
    return this.blockEnd;
  }
}

class SplitMap extends Split implements MapNode {
  readonly kind = 'map';
  private known: readonly Pair[] | undefined;

  get pairs(): readonly Pair[] {
    const { text, block, cache } = this;
    this.known ??= block.entries.flatMap((entry) =>
      entry.key ? [new SplitPair(text, entry, entry.key, block.column, cache)] : [],
    );
    return this.known;
  }
}

/** What is cut out of a text for it waits until somebody asks: most keys of a large file are none of ours. */
class SplitPair implements Pair {
  readonly key: ScalarNode;
  private found: { readonly value: Pair['value'] } | undefined;
  private knownEnd: number | undefined;

  constructor(
    private readonly text: string,
    private readonly entry: ScannedEntry,
    private readonly written: LineKey,
    private readonly column: number,
    private readonly cache: TreeCache,
  ) {
    this.key = keyScalar(text, written);
  }

  get start(): number {
    return this.written.start;
  }

  get valueStart(): number | undefined {
    return this.written.valueStart;
  }

  get end(): number {
    const { text, entry, written, column } = this;
    const { valueStart } = written;
    this.knownEnd ??= valueStart === undefined ? written.end : Math.max(contentEnd(text, entry, column), valueStart);
    return this.knownEnd;
  }

  get value(): Pair['value'] {
    this.found ??= { value: this.findValue() };
    return this.found.value;
  }

  private findValue(): Pair['value'] {
    const { text, entry, key, valueStart, cache } = this;
    if (valueStart === undefined) return undefined;
    const value = valueOf(text, { ...entry, valueStart, contentEnd: this.end }, cache);
    return value && isMerge(key) ? opaque(value) : value;
  }
}

class SplitSeq extends Split implements SeqNode {
  readonly kind = 'seq';
  private known: readonly Item[] | undefined;

  get items(): readonly Item[] {
    this.known ??= this.block.entries.map((entry) => this.item(entry));
    return this.known;
  }

  private item(entry: ScannedEntry): Item {
    const { start } = entry;
    const valueStart = start + 1;
    const end = Math.max(contentEnd(this.text, entry, this.block.column), valueStart);
    return { start, end, value: valueOf(this.text, { ...entry, valueStart, contentEnd: end }, this.cache) };
  }
}

interface ValueEntry extends ScannedEntry {
  /** Behind the colon or the dash. */
  readonly valueStart: number;
  readonly contentEnd: number;
}

/** The value of an entry, as a chunk; undefined where there is none. */
function valueOf(text: string, entry: ValueEntry, cache: TreeCache): ChunkNode | undefined {
  const { lineStart, start, end, valueStart } = entry;
  const content = skipToContent(text, valueStart, end);
  if (content === end) return undefined;
  const chunk = (form: Form, shift: number, part: string): ChunkNode =>
    new Chunk(form, shift, part, cache, content, Math.max(entry.contentEnd, content));
  const nextLine = lineEnd(text, valueStart) + 1;
  const needsContext = NEEDS_CONTEXT.includes(text.charAt(content));
  if (content >= nextLine && !needsContext) return chunk('yaml-block', nextLine, text.slice(nextLine, end));
  if (!entry.key && startsBlock(text, valueStart, content)) {
    return chunk('yaml-item', lineStart, text.slice(lineStart, end));
  }
  const value = chunk('yaml-entry', lineStart, text.slice(lineStart, end));
  // `key: &anchor` has no value, which only the parser can tell.
  return start < content && needsContext && !value.tree.root ? undefined : value;
}

/** Block scalars, whose indentation may count from the key, and properties and aliases. */
const NEEDS_CONTEXT = ['|', '>', '&', '!', '*'];

/**
 * Whether a mapping or sequence may start behind a dash, on its line: it stands at the column where it starts. A word
 * may be half a key with others below it.
 */
function startsBlock(text: string, afterDash: number, content: number): boolean {
  if (text.slice(afterDash, content).includes('\t') || content > lineEnd(text, afterDash)) return false;
  return isDash(text, content) || startsPlain(text, content) || keyAt(text, content) !== undefined;
}

function keyScalar(text: string, { start, end, style }: LineKey): ScalarNode {
  return { kind: 'scalar', style, value: keyText(text, { start, end, style }), indent: 0, start, end };
}

function keyText(text: string, { start, end, style }: Omit<LineKey, 'valueStart'>): string {
  if (style === 'double') return decodeDouble(text, start, end).text;
  return style === 'single' ? decodeSingle(text, start, end).text : text.slice(start, end);
}

function isMerge(key: ScalarNode): boolean {
  return key.value === '<<' && key.style === 'plain';
}

function opaque({ start, end }: ChunkNode): OpaqueNode {
  return { kind: 'opaque', start, end };
}

/** The end of the last line of an entry that holds more than blanks, or a comment that is not the entry's own. */
function contentEnd(text: string, entry: ScannedEntry, column: number): number {
  let end = entry.end;
  while (end > entry.start) {
    const lineStart = text.lastIndexOf('\n', end - 2) + 1;
    const first = skipBlanks(text, lineStart);
    const outside = text[first] === '#' && first - lineStart <= column;
    if (!outside) {
      let last = end;
      while (last > first && isLineBlank(text.charCodeAt(last - 1))) last--;
      if (last > first) return last;
    }
    end = lineStart;
  }
  return entry.start;
}

function isLineBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
