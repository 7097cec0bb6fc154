import { Chunk } from './chunk.js';
import { MAX_DEPTH } from './depth.js';
import type { Item, SeqNode } from './node.js';
import type { TreeCache } from './tree-cache.js';

/** A shorter text is parsed as a whole as quickly. In UTF-16 units. */
const LONG = 50_000;

/** Whether arrays of a text are looked into to be split. */
export function isWorthSplitting(text: string): boolean {
  return text.length >= LONG;
}

/**
 * The array of objects at an offset, such as jq makes of flows, each of its objects a chunk that is parsed when somebody
 * asks for it; undefined where brackets, quotes and commas are not all in order, as they are while somebody types: only
 * a parser can tell then what belongs to what.
 */
export function splitArray(text: string, start: number, cache: TreeCache): SeqNode | undefined {
  const items: Item[] = [];
  const end = endOfArray(text, start, (from, to) => {
    items.push({ start: from, end: to, value: new Chunk('json', from, text.slice(from, to), cache, from, to) });
  });
  return end === undefined ? undefined : { kind: 'seq', flow: true, start, end, items };
}

/** Tells each object; undefined for anything but objects with commas between them. */
function endOfArray(text: string, start: number, tell: (from: number, to: number) => void): number | undefined {
  for (let at = start + 1; ; at++) {
    at = behindBlanks(text, at);
    const end = text[at] === '{' ? endOfObject(text, at) : undefined;
    if (end === undefined) return undefined;
    tell(at, end);
    at = behindBlanks(text, end);
    if (text[at] === ']') return at + 1;
    if (text[at] !== ',') return undefined;
  }
}

function behindBlanks(text: string, start: number): number {
  let at = start;
  while (' \t\r\n'.includes(text[at] ?? '\0')) at++;
  return at;
}

/** A string that ends on its line, a bracket, or what shows that the text is not plain JSON. */
const MARK = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[{}[\]/"]/g;

/** Behind the bracket that closes an object. */
function endOfObject(text: string, start: number): number | undefined {
  const open: string[] = [];
  MARK.lastIndex = start;
  for (let found = MARK.exec(text); found; found = MARK.exec(text)) {
    const [mark] = found;
    if (mark === '{' || mark === '[') open.push(mark);
    else if (mark === '}' || mark === ']') {
      if (open.pop() !== (mark === '}' ? '{' : '[')) return undefined;
      if (open.length === 0) return MARK.lastIndex;
    } else if (mark.length === 1) return undefined;
    if (open.length > MAX_DEPTH - 2) return undefined;
  }
  return undefined;
}
