import type { Cursor } from '../../server/src/syntax/cursor.js';

/**
 * A tree as plain data that reads well in a table: a mapping is a list of `[key, value]`, `[key]` where no colon has
 * been typed; a value that is not written is undefined, what is not looked into is its source in angle brackets.
 */
export function valueOf(cursor: Cursor): unknown {
  const { node } = cursor;
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'opaque':
      return `<${cursor.source}>`;
    case 'seq':
      return node.items.map((_, index) => {
        const item = cursor.item(index);
        return item && valueOf(item);
      });
    case 'map':
      return cursor
        .entries()
        .map(({ name, value, pair }) => (pair.valueStart === undefined ? [name] : [name, value && valueOf(value)]));
  }
}
