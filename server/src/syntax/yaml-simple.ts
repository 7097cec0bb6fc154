import { decodeDouble } from './decode-flow.js';
import type { Item, MapNode, Node, Pair, ScalarNode, SeqNode } from './node.js';
import { resolvePlain } from './plain-scalar.js';
import { isDash } from './yaml-lines.js';

/**
 * Reads YAML as nearly all of it is written: block mappings and sequences of scalars and flow collections that each
 * stand on one line. The tree is the one that the library gives, for a tenth of the time and memory, which is what
 * opening a file costs. Undefined for any text that has something else in it, right or wrong: that is the library's to
 * read.
 */
export function parseSimple(text: string): Node | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return new Reader(text).root();
  } catch (fault) {
    // V8 matches a string of millions of characters on a stack, which has an end.
    if (fault instanceof NotSimple || fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** Says that only the library can read the text. */
class NotSimple extends Error {}

/** Tabs, which may not indent; line breaks of old; byte order marks. */
const UNUSUAL = /\t|\r(?!\n)|\uFEFF/;
/** Deeper texts are not simple: the library's converter knows what to do about them. */
const MAX_DEPTH = 50;

/** Lines without content, and the indentation of the next one. */
const TO_CONTENT = /(?: *(?:#[^\n]*)?\r?\n)* *(?:#[^\n]*$)?/y;
/** What may stand behind a value on its line. */
const LINE_REST = /(?: +#[^\n]*| *)(?:\r?\n|$)/y;
const BLOCK_KEY = /(?:\w[\w./-]{0,200}|"[^"\\\r\n]{0,200}"|'[^'\r\n]{0,200}')(?=:(?: |\r?\n|$))/y;
const FLOW_KEY = /(?:\w[\w./-]{0,200}(?=: )|"[^"\\\r\n]{0,200}"(?=:)|'[^'\r\n]{0,200}'(?=:))/y;
const DOUBLE = /"(?:[^"\\\r\n]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y;
const SINGLE = /'(?:[^'\r\n]|'')*'/y;
/** Words with blanks between them. A colon ends no word but in front of a blank, and a `#` starts none. */
const BLOCK_PLAIN = /(?:[\w./~+$(]|-(?=[\w.]))(?:[^\s:]|:(?=\S))*(?: +[^\s:#](?:[^\s:]|:(?=\S))*)*/y;
const FLOW_PLAIN =
  /(?:[\w./~+$(]|-(?=[\w.]))(?:[^\s:,[\]{}]|:(?=[^\s,[\]{}]))*(?: +[^\s:#,[\]{}](?:[^\s:,[\]{}]|:(?=[^\s,[\]{}]))*)*/y;

/** Stands in front of what is to be read next; `column` is that of the content of a line, -1 at the end of the text. */
class Reader {
  private at = 0;
  private column = -1;

  constructor(private readonly text: string) {}

  root(): Node {
    this.nextContent(0);
    const root = this.block(0);
    return this.column === -1 ? root : fail();
  }

  private block(depth: number): MapNode | SeqNode {
    if (depth > MAX_DEPTH) fail();
    return isDash(this.text, this.at) ? this.seq(depth) : this.map(depth);
  }

  private map(depth: number): MapNode {
    const { at: start, column } = this;
    const pairs: Pair[] = [];
    while (this.column === column) pairs.push(this.pair(column, depth));
    if (this.column > column) fail();
    return { kind: 'map', flow: false, start, end: pairs.at(-1)?.end ?? start, pairs };
  }

  private pair(column: number, depth: number): Pair {
    const key = this.key(BLOCK_KEY);
    const valueStart = key.end + 1;
    const value = this.blockValue(valueStart, column, column, depth);
    return { start: key.start, end: value?.end ?? valueStart, key, valueStart, value };
  }

  private seq(depth: number): SeqNode {
    const { at: start, column } = this;
    const items: Item[] = [];
    while (this.column === column && isDash(this.text, this.at)) items.push(this.item(column, depth));
    if (this.column > column) fail();
    return { kind: 'seq', flow: false, start, end: items.at(-1)?.end ?? start, items };
  }

  private item(column: number, depth: number): Item {
    const start = this.at;
    const content = this.skipSpaces(start + 1);
    const compact = isDash(this.text, content) || endOf(BLOCK_KEY, this.text, content) >= 0;
    if (compact) {
      this.at = content;
      this.column = column + content - start;
    }
    const value = compact ? this.block(depth + 1) : this.blockValue(start + 1, column, column + 1, depth);
    return { start, end: value?.end ?? start + 1, value };
  }

  /**
   * What stands behind a colon or a dash, or below it.
   *
   * @param column Lines that are indented more belong to the value.
   * @param dashes The column from which on the dashes of a sequence may stand.
   */
  private blockValue(from: number, column: number, dashes: number, depth: number): Node | undefined {
    const content = this.skipSpaces(from);
    if (!isEndOfLine(this.text, content)) {
      const value = this.inline(content, depth);
      this.nextContent(endOf(LINE_REST, this.text, value.end));
      return this.column > column ? fail() : value;
    }
    this.nextContent(content);
    const isBelow = this.column > column || (this.column >= dashes && isDash(this.text, this.at));
    return isBelow ? this.block(depth + 1) : undefined;
  }

  private inline(at: number, depth: number): Node {
    const char = this.text[at];
    return char === '[' || char === '{' ? this.flow(at, depth + 1) : this.scalar(at, BLOCK_PLAIN);
  }

  private flow(at: number, depth: number): MapNode | SeqNode {
    if (depth > MAX_DEPTH) fail();
    const isMap = this.text[at] === '{';
    const close = isMap ? '}' : ']';
    const pairs: Pair[] = [];
    const items: Item[] = [];
    let end = this.skipSpaces(at + 1);
    if (this.text[end] !== close) {
      for (; ; end = this.skipSpaces(end + 1)) {
        const member = isMap ? this.flowPair(end, depth) : this.flowValue(end, depth);
        if ('key' in member) pairs.push(member);
        else items.push({ start: member.start, end: member.end, value: member });
        end = this.skipSpaces(member.end);
        if (this.text[end] !== ',') break;
      }
    }
    if (this.text[end] !== close) fail();
    end++;
    return isMap
      ? { kind: 'map', flow: true, start: at, end, pairs }
      : { kind: 'seq', flow: true, start: at, end, items };
  }

  private flowPair(at: number, depth: number): Pair {
    this.at = at;
    const key = this.key(FLOW_KEY);
    const valueStart = key.end + 1;
    const value = this.flowValue(this.skipSpaces(valueStart), depth);
    return { start: key.start, end: value.end, key, valueStart, value };
  }

  private flowValue(at: number, depth: number): Node {
    const char = this.text[at];
    return char === '[' || char === '{' ? this.flow(at, depth + 1) : this.scalar(at, FLOW_PLAIN);
  }

  private scalar(start: number, plain: RegExp): ScalarNode {
    const { text } = this;
    if (text[start] === '"') {
      const end = endOf(DOUBLE, text, start);
      const inner = text.slice(start + 1, end - 1);
      const value = inner.includes('\\') ? decodeDouble(text, start, end).text : inner;
      return { kind: 'scalar', style: 'double', value, indent: 0, start, end: end < 0 ? fail() : end };
    }
    if (text[start] === "'") {
      const end = endOf(SINGLE, text, start);
      const value = text.slice(start + 1, end - 1).replaceAll("''", "'");
      return { kind: 'scalar', style: 'single', value, indent: 0, start, end: end < 0 ? fail() : end };
    }
    const end = endOf(plain, text, start);
    if (end < 0) fail();
    return { kind: 'scalar', style: 'plain', value: resolvePlain(text.slice(start, end)), indent: 0, start, end };
  }

  private key(pattern: RegExp): ScalarNode {
    const { text, at: start } = this;
    const end = endOf(pattern, text, start);
    if (end < 0) fail();
    const quote = text[start];
    const style = quote === '"' ? 'double' : quote === "'" ? 'single' : 'plain';
    const value = style === 'plain' ? text.slice(start, end) : text.slice(start + 1, end - 1);
    return { kind: 'scalar', style, value, indent: 0, start, end };
  }

  /** Goes to the next line that holds something, starting somewhere on a line. */
  private nextContent(from: number): void {
    if (from < 0) fail();
    const { text } = this;
    this.at = endOf(TO_CONTENT, text, from);
    this.column = this.at === text.length ? -1 : this.at - (text.lastIndexOf('\n', this.at - 1) + 1);
  }

  private skipSpaces(at: number): number {
    while (this.text[at] === ' ') at++;
    return at;
  }
}

function isEndOfLine(text: string, at: number): boolean {
  const char = text[at];
  return char === undefined || char === '\n' || char === '\r' || char === '#';
}

/** Where what a pattern matches at an offset ends; -1 where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function fail(): never {
  throw new NotSimple();
}
