import { Caret } from './caret.js';
import type { Context } from './context.js';
import type { Cursor } from './cursor.js';
import { Finder } from './finder.js';

/**
 * What stands or can be typed at an offset of the file; undefined in comments, behind finished values, and wherever
 * else nothing belongs. In block style the column of the caret decides which collection an empty line belongs to.
 *
 * @param root The root of a YAML document or JSON value, or of a text inside a scalar.
 */
export function contextAt(root: Cursor, fileOffset: number): Context | undefined {
  return new Finder(new Caret(root, fileOffset), root).find();
}
