/**
 * The one tree that YAML and JSON text become. It knows nothing of Hubble.
 *
 * Every offset is a UTF-16 code unit offset into the text of the {@link Tree} that owns the node, never into the file:
 * a tree is cached by its text and may stand in several places. `Cursor` joins a node with its place in the file.
 */

/** A half-open stretch of text, `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a text with nodes is written in. */
export type Language = 'yaml' | 'json';

/**
 * How a scalar is written; `double` covers JSON strings too, whose escapes are a subset of YAML's. Words of a shell are
 * told by the quotes around them.
 */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | ShellStyle;

/** How a word of a shell is written. */
export type ShellStyle = 'shell-bare' | 'shell-single' | 'shell-double';

/** A mapping. */
export interface MapNode extends Span {
  readonly kind: 'map';
  /** `{...}` rather than indented lines. */
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

/** A sequence. */
export interface SeqNode extends Span {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly Item[];
}

/** A text, number, truth value or null. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /**
   * Decoded text of a string; for numbers and the like the value that Cilium's decoders see (YAML 1.1 as Go reads it).
   */
  readonly value: string | number | boolean | null;
  /** Columns that a block scalar's lines are indented by; 0 for every other style. */
  readonly indent: number;
}

/** An alias (`*name`) or anything else whose value is not looked into: every service stays silent about it. */
export interface OpaqueNode extends Span {
  readonly kind: 'opaque';
}

/** A part of a text that stands for a value. */
export type Node = MapNode | SeqNode | ScalarNode | OpaqueNode;

/**
 * A part of a large text that is parsed on its own, when asked for: `tree` offset 0 stands at `shift` of the outer
 * text.
 */
export interface ChunkNode extends Span {
  readonly kind: 'chunk';
  readonly shift: number;
  readonly tree: Tree;
}

/** One member of a sequence; undefined where nothing has been written yet (`- ` alone). */
export interface Item extends Span {
  readonly value: Node | ChunkNode | undefined;
}

/** One member of a mapping. */
export interface Pair extends Span {
  readonly key: ScalarNode;
  /** Offset after the colon; undefined while no colon has been typed. */
  readonly valueStart: number | undefined;
  /** Undefined where nothing has been written yet (`type:` alone). */
  readonly value: Node | ChunkNode | undefined;
}

/** A text with what it parsed to. Immutable, position-independent, cached by text. */
export interface Tree {
  /** `shell`: the root is one command, a mapping of its flags. */
  readonly language: Language | 'shell';
  readonly text: string;
  readonly root: Node | undefined;
}
