import type { Cursor } from '../../server/src/syntax/cursor.js';

/**
 * What a tree says, in file offsets, with none of how it was parsed: two parses of one text must have the same shape.
 */
export type Shape =
  | {
      readonly kind: 'scalar';
      readonly at: string;
      readonly style: string;
      readonly value: unknown;
      readonly indent: number;
    }
  | { readonly kind: 'opaque'; readonly start: number }
  | {
      readonly kind: 'seq' | 'map';
      readonly start: number;
      readonly flow: boolean;
      readonly members: readonly Member[];
    };

interface Member {
  readonly start: number;
  readonly key?: Shape;
  readonly valueStart?: number | undefined;
  readonly value: Shape | undefined;
}

/** The shape of all that stands below a cursor. Visits everything, so it also shows that nothing there throws. */
export function shapeOf(cursor: Cursor): Shape {
  const { node } = cursor;
  const { start, end } = cursor.span;
  switch (node.kind) {
    case 'scalar':
      return { kind: 'scalar', at: `${start}-${end}`, style: node.style, value: node.value, indent: node.indent };
    case 'opaque':
      return { kind: 'opaque', start };
    case 'seq':
      return { kind: 'seq', start, flow: node.flow, members: itemsOf(cursor) };
    case 'map':
      return { kind: 'map', start, flow: node.flow, members: pairsOf(cursor) };
  }
}

function itemsOf(cursor: Cursor): Member[] {
  const { node } = cursor;
  if (node.kind !== 'seq') return [];
  return node.items.map((item, index) => {
    const value = cursor.item(index);
    return { start: cursor.fileSpan(item).start, value: value && shapeOf(value) };
  });
}

function pairsOf(cursor: Cursor): Member[] {
  return cursor.entries().map(({ key, value, pair }) => ({
    start: cursor.fileSpan(pair).start,
    key: shapeOf(key),
    valueStart: pair.valueStart === undefined ? undefined : cursor.place.toFile(pair.valueStart),
    value: value && shapeOf(value),
  }));
}
