import type { ChunkNode, Tree } from './node.js';
import type { Form, TreeCache } from './tree-cache.js';

/**
 * A value that is looked up, and parsed if need be, each time that somebody asks: so that the cache knows it is in use.
 */
export class Chunk implements ChunkNode {
  readonly kind = 'chunk';

  /**
   * @param form What the part of the text is parsed as.
   * @param shift Where the part begins in the outer text; the value itself may stand further on.
   */
  constructor(
    private readonly form: Form,
    readonly shift: number,
    private readonly text: string,
    private readonly cache: TreeCache,
    readonly start: number,
    readonly end: number,
  ) {}

  get tree(): Tree {
    return this.cache.ofChunk(this, this.form, this.text);
  }
}
