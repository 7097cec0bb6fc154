import type { CelValue } from './values.js';

/** An expression, macros expanded. The offset is where cel-go reports an error about it. */
export type Expr = Literal | Ident | Select | Call | ListExpr | MapExpr | StructExpr | Comprehension;

interface Located {
  readonly offset: number;
}

/** A number, a text, bytes, `true`, `false` or `null`. */
export interface Literal extends Located {
  readonly kind: 'literal';
  readonly value: CelValue;
}

/** A name, of a variable or of a type. */
export interface Ident extends Located {
  readonly kind: 'ident';
  /** With a leading dot where the container is not to be looked into. */
  readonly name: string;
}

/** `operand.field` */
export interface Select extends Located {
  readonly kind: 'select';
  readonly operand: Expr;
  readonly field: string;
  /** `has(operand.field)` */
  readonly test: boolean;
}

/** An operator, a function or, with a target, a method. */
export interface Call extends Located {
  readonly kind: 'call';
  /** Operators have names such as `_==_`. */
  readonly name: string;
  readonly target: Expr | undefined;
  readonly args: readonly Expr[];
}

/** `[a, b]` */
export interface ListExpr extends Located {
  readonly kind: 'list';
  readonly elements: readonly Expr[];
}

/** `{key: value}` */
export interface MapExpr extends Located {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: Expr; readonly value: Expr }[];
}

/** `Type{field: value}` */
export interface StructExpr extends Located {
  readonly kind: 'struct';
  readonly type: string;
  readonly fields: readonly { readonly name: string; readonly value: Expr; readonly offset: number }[];
}

/** What the macros over lists and maps become: a fold with a condition to go on. */
export interface Comprehension extends Located {
  readonly kind: 'comprehension';
  readonly variable: string;
  readonly range: Expr;
  readonly accumulator: string;
  readonly initial: Expr;
  readonly condition: Expr;
  readonly step: Expr;
  readonly result: Expr;
}

/** The call that an operator stands for. */
export function operator(name: string, offset: number, ...args: readonly Expr[]): Expr {
  return { kind: 'call', name, target: undefined, args, offset };
}
