import type { Cursor } from '../syntax/cursor.js';

/**
 * A mapping of YAML as the JSON that Cilium makes of it; what has no value is null, what is no data is left as it is
 * written.
 */
export function jsonOf(cursor: Cursor): string {
  const { node } = cursor;
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'number' && isWrittenAsJson(cursor, node.value)
        ? cursor.source
        : JSON.stringify(node.value);
    case 'opaque':
      return cursor.source;
    case 'seq':
      return `[${node.items.map((_, index) => jsonOrNull(cursor.item(index))).join(',')}]`;
    case 'map':
      return `{${cursor
        .entries()
        .map(({ name, value }) => `${JSON.stringify(name)}:${jsonOrNull(value)}`)
        .join(',')}}`;
  }
}

/** A number with more digits than JavaScript counts in keeps them. */
function isWrittenAsJson({ tree, source }: Cursor, value: number): boolean {
  return tree.language === 'json' || (Math.abs(value) > Number.MAX_SAFE_INTEGER && /^-?[1-9]\d*$/.test(source));
}

function jsonOrNull(cursor: Cursor | undefined): string {
  return cursor ? jsonOf(cursor) : 'null';
}
