import { createScanner } from 'jsonc-parser';
import { decodeDouble } from './decode-flow.js';
import { MAX_DEPTH } from './depth.js';
import { isWorthSplitting, splitArray } from './json-split.js';
import type { Item, MapNode, Node, OpaqueNode, Pair, ScalarNode, SeqNode, Tree } from './node.js';
import type { TreeCache } from './tree-cache.js';

/**
 * The first JSON value of a text. Comments, trailing commas and half-typed text are tolerated: a pair keeps its key
 * when colon or value are missing, a word without quotes is a plain string, what is not closed ends with the text.
 *
 * @param cache Keeps the objects of a long array, each as a text of its own; without it all is one tree.
 */
export function parseJson(text: string, cache?: TreeCache): Tree {
  return { language: 'json', text, root: new JsonParser(text, cache).root() };
}

/** The kinds of jsonc-parser's tokens by number: its `SyntaxKind` is a const enum, which single files cannot import. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  unknown: 16,
  end: 17,
} as const;

/** Numbers of jsonc-parser's `ScanError` for escapes that JSON does not know. */
const BAD_UNICODE = 4;
const BAD_ESCAPE = 5;

class JsonParser {
  private readonly scanner;
  private token: number;
  private openMaps = 0;
  private openSeqs = 0;

  constructor(
    private readonly text: string,
    private readonly cache: TreeCache | undefined,
  ) {
    this.scanner = createScanner(text, true);
    this.token = this.scanner.scan();
  }

  root(): Node | undefined {
    while (!this.is(TOKEN.end)) {
      const value = this.value();
      if (value) return value;
      this.next();
    }
    return undefined;
  }

  /** The value that starts at the current token; undefined where none does. */
  private value(): Node | undefined {
    switch (this.token) {
      case TOKEN.openBrace:
      case TOKEN.openBracket:
        if (this.openMaps + this.openSeqs >= MAX_DEPTH) return this.skipped();
        return this.is(TOKEN.openBrace) ? this.map() : this.seq();
      default:
        return this.scalar();
    }
  }

  private map(): MapNode {
    const start = this.offset;
    const pairs: Pair[] = [];
    this.openMaps++;
    this.next();
    while (!this.atEndOf(TOKEN.closeBrace)) {
      const key = this.scalar();
      if (key) this.pairs(key, pairs);
      else if (this.is(TOKEN.colon)) this.pairs(emptyKey(this.offset), pairs);
      else if (this.is(TOKEN.openBrace) || this.is(TOKEN.openBracket)) pairs.push(this.keyless());
      else this.next();
    }
    this.openMaps--;
    return { kind: 'map', flow: true, start, end: this.close(TOKEN.closeBrace), pairs };
  }

  /** The pair of a key, and those after it that lack a comma: in `"a": "b": 1`, `"b"` is a key whose value is 1. */
  private pairs(first: ScalarNode, pairs: Pair[]): void {
    let key: ScalarNode | undefined = first;
    while (key) {
      if (!this.is(TOKEN.colon)) {
        pairs.push({
          start: key.start,
          end: key.end,
          key: asKey(key, this.text),
          valueStart: undefined,
          value: undefined,
        });
        return;
      }
      const valueStart = this.offset + 1;
      this.next();
      const found: Node | undefined = this.value();
      const nextKey: ScalarNode | undefined = found?.kind === 'scalar' && this.is(TOKEN.colon) ? found : undefined;
      const value = nextKey ? undefined : found;
      pairs.push({ start: key.start, end: value?.end ?? valueStart, key: asKey(key, this.text), valueStart, value });
      key = nextKey;
    }
  }

  /** `{ {"type": 4} }`: a value where a key must stand. */
  private keyless(): Pair {
    const { offset } = this;
    const value = this.value();
    return { start: offset, end: value?.end ?? offset, key: emptyKey(offset), valueStart: offset, value };
  }

  private seq(): SeqNode {
    return this.split() ?? this.whole();
  }

  /** A long array that is the text, or what one of its keys holds: `{"flows": [...]}`. */
  private split(): SeqNode | undefined {
    const { text, cache } = this;
    if (!cache || this.openMaps + this.openSeqs > 1 || !isWorthSplitting(text)) return undefined;
    const seq = splitArray(text, this.offset, cache);
    if (!seq) return undefined;
    this.scanner.setPosition(seq.end);
    this.next();
    return seq;
  }

  private whole(): SeqNode {
    const start = this.offset;
    const items: Item[] = [];
    this.openSeqs++;
    this.next();
    while (!this.atEndOf(TOKEN.closeBracket)) {
      const value = this.value();
      if (value) items.push({ start: value.start, end: value.end, value });
      else this.next();
    }
    this.openSeqs--;
    return { kind: 'seq', flow: true, start, end: this.close(TOKEN.closeBracket), items };
  }

  /** Whether the collection ends here: at its own bracket, at one that closes an outer collection, or with the text. */
  private atEndOf(close: number): boolean {
    if (this.is(TOKEN.end) || this.is(close)) return true;
    if (this.is(TOKEN.closeBrace)) return this.openMaps > 0;
    return this.is(TOKEN.closeBracket) && this.openSeqs > 0;
  }

  /** The end of a collection, whose closing bracket is read if it is there. */
  private close(bracket: number): number {
    const end = this.is(bracket) ? this.offset + 1 : this.offset;
    if (this.is(bracket)) this.next();
    return end;
  }

  /** Nesting that nobody writes by hand is not looked into. */
  private skipped(): OpaqueNode {
    const start = this.offset;
    let depth = 0;
    do {
      if (this.is(TOKEN.openBrace) || this.is(TOKEN.openBracket)) depth++;
      if (this.is(TOKEN.closeBrace) || this.is(TOKEN.closeBracket)) depth--;
      this.next();
    } while (depth > 0 && !this.is(TOKEN.end));
    return { kind: 'opaque', start, end: this.offset };
  }

  private scalar(): ScalarNode | undefined {
    const start = this.offset;
    if (this.is(TOKEN.string)) {
      const error: number = this.scanner.getTokenError();
      const end = this.scanner.getPosition();
      const badEscape = error === BAD_UNICODE || error === BAD_ESCAPE;
      const value = badEscape ? decodeDouble(this.text, start, end).text : this.scanner.getTokenValue();
      this.next();
      return { kind: 'scalar', style: 'double', value, indent: 0, start, end };
    }
    if (!isWord(this.token)) return undefined;
    const first = this.token;
    const scanError: number = this.scanner.getTokenError();
    let end = start;
    let tokens = 0;
    while (isWord(this.token) && (tokens === 0 || this.offset === end)) {
      end = this.scanner.getPosition();
      tokens++;
      this.next();
    }
    const source = this.text.slice(start, end);
    const value = tokens === 1 && scanError === 0 ? literal(first, source) : source;
    return { kind: 'scalar', style: 'plain', value, indent: 0, start, end };
  }

  private is(token: number): boolean {
    return this.token === token;
  }

  private get offset(): number {
    return this.scanner.getTokenOffset();
  }

  private next(): void {
    this.token = this.scanner.scan();
  }
}

function isWord(token: number): boolean {
  return (token >= TOKEN.null && token <= TOKEN.false) || token === TOKEN.number || token === TOKEN.unknown;
}

function literal(token: number, source: string): ScalarNode['value'] {
  switch (token) {
    case TOKEN.null:
      return null;
    case TOKEN.true:
      return true;
    case TOKEN.false:
      return false;
    case TOKEN.number:
      return Number(source);
    default:
      return source;
  }
}

/** A key is always text: `{4: 1}` has the key `4`. */
function asKey(key: ScalarNode, text: string): ScalarNode {
  return typeof key.value === 'string' ? key : { ...key, value: text.slice(key.start, key.end) };
}

function emptyKey(offset: number): ScalarNode {
  return { kind: 'scalar', style: 'plain', value: '', indent: 0, start: offset, end: offset };
}
