import type { Cursor, Entry } from './cursor.js';
import type { Span } from './node.js';

/** One step inwards from a collection: through the key of a mapping, or to the item of a sequence at that index. */
export interface Step {
  readonly container: Cursor;
  readonly key: string | number;
}

/** What can be typed at a place of a text, or stands there. */
export interface Context {
  /** `key`: a key of `container`. `value`: what is behind one of its keys, or the root. `item`: a member of it. */
  readonly role: 'key' | 'value' | 'item';
  /** The steps from the root: to the value or item; to the mapping that the key belongs to. Bind them one by one. */
  readonly path: readonly Step[];
  /** The innermost mapping or sequence; undefined where the root is a scalar. */
  readonly container: Cursor | undefined;
  /** The entry that the key or value belongs to; undefined where a new key can be typed. */
  readonly entry: Entry | undefined;
  /** What stands here; undefined where nothing has been written yet. */
  readonly node: Cursor | undefined;
  /** The part of the file that an accepted completion replaces: a scalar with its quotes, or nothing at the caret. */
  readonly span: Span;
  /** The source from the start of `span` to the caret. */
  readonly typed: string;
  /** Whether the caret is in the text of a string: look into it with `node.embedded(...)` and ask again. */
  readonly inString: boolean;
  /** Whether nothing stands before `span` on its line: in block style, an item there still needs its dash. */
  readonly ownLine: boolean;
}
