import type { Call, Comprehension, Expr } from './ast.js';
import type { CelIssue } from './cel-error.js';

/** A name that no expression can spell. */
const ACCUMULATOR = '@result';

type Expansion = Expr | CelIssue;

/**
 * The expansion of a call that is one of CEL's standard macros; undefined for other calls, an issue for a wrong use.
 */
export function expandMacro(call: Call): Expansion | undefined {
  const { name, target, args } = call;
  if (!target) return name === 'has' && args.length === 1 ? expandHas(args[0]) : undefined;
  const expand = args.length === 2 ? WITH_TWO[name] : args.length === 3 && name === 'map' ? expandMap : undefined;
  if (!expand) return undefined;
  const [variable, ...rest] = args;
  if (variable?.kind !== 'ident' || variable.name.startsWith('.')) {
    return { offset: variable?.offset ?? call.offset, message: 'argument must be a simple name' };
  }
  return expand(new Fold(target, variable.name, call.offset), rest);
}

/** Macros that declare a variable for the members of what they are called on. */
export function declaresVariable(name: string): boolean {
  return Object.hasOwn(WITH_TWO, name);
}

type Expand = (fold: Fold, args: readonly Expr[]) => Expr;

const WITH_TWO: Readonly<Record<string, Expand>> = {
  all: (fold, [test]) =>
    fold.over(fold.bool(true), {
      condition: fold.call('@not_strictly_false', fold.accumulator),
      step: fold.call('_&&_', fold.accumulator, test),
      result: fold.accumulator,
    }),
  exists: (fold, [test]) =>
    fold.over(fold.bool(false), {
      condition: fold.call('@not_strictly_false', fold.call('!_', fold.accumulator)),
      step: fold.call('_||_', fold.accumulator, test),
      result: fold.accumulator,
    }),
  exists_one: (fold, [test]) =>
    fold.over(fold.int(0n), {
      condition: fold.bool(true),
      step: fold.call('_?_:_', test, fold.call('_+_', fold.accumulator, fold.int(1n)), fold.accumulator),
      result: fold.call('_==_', fold.accumulator, fold.int(1n)),
    }),
  filter: (fold, [test]) =>
    fold.over(fold.list(), {
      condition: fold.bool(true),
      step: fold.call('_?_:_', test, fold.call('_+_', fold.accumulator, fold.list(fold.element)), fold.accumulator),
      result: fold.accumulator,
    }),
  map: expandMap,
};

function expandMap(fold: Fold, args: readonly Expr[]): Expr {
  const [test, value] = args.length === 2 ? args : [undefined, args[0]];
  const grown = fold.call('_+_', fold.accumulator, fold.list(value));
  return fold.over(fold.list(), {
    condition: fold.bool(true),
    step: test ? fold.call('_?_:_', test, grown, fold.accumulator) : grown,
    result: fold.accumulator,
  });
}

function expandHas(argument: Expr | undefined): Expansion {
  if (argument?.kind === 'select' && !argument.test) return { ...argument, test: true };
  return { offset: argument?.offset ?? 0, message: 'invalid argument to has() macro' };
}

/** Writes the parts of one fold. */
class Fold {
  constructor(
    private readonly range: Expr,
    private readonly variable: string,
    private readonly offset: number,
  ) {}

  get accumulator(): Expr {
    return { kind: 'ident', name: ACCUMULATOR, offset: this.offset };
  }

  get element(): Expr {
    return { kind: 'ident', name: this.variable, offset: this.offset };
  }

  bool(value: boolean): Expr {
    return { kind: 'literal', value, offset: this.offset };
  }

  int(value: bigint): Expr {
    return { kind: 'literal', value, offset: this.offset };
  }

  list(...elements: readonly (Expr | undefined)[]): Expr {
    return { kind: 'list', elements: present(elements), offset: this.offset };
  }

  call(name: string, ...args: readonly (Expr | undefined)[]): Expr {
    return { kind: 'call', name, target: undefined, args: present(args), offset: this.offset };
  }

  over(initial: Expr, parts: Pick<Comprehension, 'condition' | 'step' | 'result'>): Comprehension {
    const { range, variable, offset } = this;
    return { kind: 'comprehension', range, variable, accumulator: ACCUMULATOR, initial, ...parts, offset };
  }
}

function present(expressions: readonly (Expr | undefined)[]): Expr[] {
  return expressions.filter((expression) => expression !== undefined);
}
