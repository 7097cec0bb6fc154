import {
  Composer,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Parser,
  type CST,
  type Document,
  type Node as YamlNode,
  type Pair as YamlPair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { MAX_DEPTH, mayNestTooDeep } from './depth.js';
import type { Item, MapNode, Node, OpaqueNode, Pair, ScalarNode, SeqNode } from './node.js';
import { skipToContent } from './yaml-lines.js';
import { toScalar } from './yaml-scalar.js';

/** What the `yaml` library makes of a text, in our nodes. */
export interface Parsed {
  readonly root: Node | undefined;
  /** Whether the library had nothing to complain about. */
  readonly clean: boolean;
}

/**
 * The library takes seconds for larger pieces of text that is no YAML at all; nobody writes pieces like that by hand.
 */
const MAX_LENGTH = 512 * 1024;

/** Parses one YAML document as a whole. Aliases are not followed, tags and merge keys not acted upon. */
export function parseWhole(text: string): Parsed {
  if (skipToContent(text, 0, text.length) === text.length) return { root: undefined, clean: true };
  if (text.length > MAX_LENGTH || mayNestTooDeep(text))
    return { root: { kind: 'opaque', start: 0, end: text.length }, clean: true };
  const document = firstDocument(text);
  return { root: new Converter(text).node(document?.contents, 0), clean: document?.errors.length === 0 };
}

/**
 * What `parseDocument` of the library gives, but for what it has to say of a text that goes on where its document has
 * ended: there each sign is an error of its own, and a hundred thousand of them take a second.
 */
function firstDocument(text: string): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'failsafe',
    keepSourceTokens: true,
    strict: false,
    uniqueKeys: false,
  });
  return withoutStacks(() => {
    let isEnded = false;
    for (const token of new Parser().parse(text)) {
      for (const document of composer.next(token)) return document;
      if (isEnded && token.type === 'error') break;
      isEnded ||= token.type === 'document';
    }
    const [document] = composer.end(true, text.length);
    return document;
  });
}

/** The library makes an error of each thing that is wrong, and where in its code it did so takes most of the time. */
function withoutStacks<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

class Converter {
  constructor(private readonly text: string) {}

  /** Undefined for a value that is not written: `key:` alone. */
  node(node: unknown, depth: number): Node | undefined {
    if (isScalar(node)) return isWritten(node) ? toScalar(node, this.text) : undefined;
    if (depth >= MAX_DEPTH || isAlias(node) || this.isTemplate(node)) return opaque(node as YamlNode);
    if (isMap(node)) return this.map(node, depth + 1);
    if (isSeq(node)) return this.seq(node, depth + 1);
    return undefined;
  }

  /** `{{ .Values.x }}` reads as a mapping in a mapping. */
  private isTemplate(node: unknown): boolean {
    return isMap(node) && this.text.startsWith('{{', rangeOf(node)[0]);
  }

  private map(node: YAMLMap, depth: number): MapNode {
    const pairs = node.items.map((pair) => this.pair(pair, depth));
    const [start] = rangeOf(node);
    return { kind: 'map', flow: node.flow === true, start, end: this.endOf(node, pairs), pairs };
  }

  private pair(pair: YamlPair, depth: number): Pair {
    const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
    const written = this.key(pair.key);
    // A key that is not there stands at the start of the line to the library: it belongs in front of its colon.
    const isMissing = colon !== undefined && written.start === written.end;
    const key = isMissing ? { ...written, start: colon.offset, end: colon.offset } : written;
    const valueStart = colon && colon.offset + 1;
    const value = this.node(pair.value, depth);
    const merge = key.value === '<<' && key.style === 'plain';
    return {
      start: key.start,
      end: value?.end ?? valueStart ?? key.end,
      key,
      valueStart,
      value: merge && value ? { kind: 'opaque', start: value.start, end: value.end } : value,
    };
  }

  /** Keys are text, whatever a value of the same spelling would be; a collection as a key is its source. */
  private key(node: unknown): ScalarNode {
    if (isScalar(node) && node.tag === undefined) return toScalar(node, this.text, true);
    const [start, end] = rangeOf(node as YamlNode);
    return { kind: 'scalar', style: 'plain', value: this.text.slice(start, end), indent: 0, start, end };
  }

  private seq(node: YAMLSeq, depth: number): SeqNode {
    const dashes = node.srcToken?.type === 'block-seq' ? dashOffsets(node.srcToken) : [];
    const items = node.items.flatMap((item, index) => this.item(item, dashes[index], depth));
    const [start] = rangeOf(node);
    return { kind: 'seq', flow: node.flow === true, start, end: this.endOf(node, items), items };
  }

  private item(item: unknown, dash: number | undefined, depth: number): Item[] {
    const value = isPair(item) ? undefined : this.node(item, depth);
    const start = dash ?? value?.start;
    return start === undefined ? [] : [{ start, end: value?.end ?? start + 1, value }];
  }

  /** Block collections end with their last member, flow collections with their bracket or what is there of them. */
  private endOf(node: YAMLMap | YAMLSeq, members: readonly (Pair | Item)[]): number {
    const [start, end] = rangeOf(node);
    const token = node.srcToken;
    if (token?.type !== 'flow-collection') return members.at(-1)?.end ?? end;
    if (token.end[0]?.source === (isMap(node) ? '}' : ']')) return end;
    let last = Math.max(end, members.at(-1)?.end ?? start + 1);
    while (last < this.text.length && /\s/.test(this.text.charAt(last))) last++;
    return last;
  }
}

/** Where the dashes of the items stand, for those items that the library makes a node of. */
function dashOffsets(token: CST.BlockSequence): (number | undefined)[] {
  return token.items.flatMap(({ start, value }) => {
    const dash = start.find((part) => part.type === 'seq-item-ind');
    const named = start.some((part) => part.type === 'anchor' || part.type === 'tag');
    return dash || value || named ? [dash?.offset] : [];
  });
}

function isWritten(node: Scalar): boolean {
  return node.source !== '' || node.type !== 'PLAIN';
}

function rangeOf(node: YamlNode): [number, number, number] {
  return node.range ?? [0, 0, 0];
}

function opaque(node: YamlNode): OpaqueNode {
  const [start, end] = rangeOf(node);
  return { kind: 'opaque', start, end };
}
