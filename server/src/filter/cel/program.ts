import type { Flow } from '../flow.js';
import type { ProtoMessage } from '../protojson/proto-value.js';
import type { Expr } from './ast.js';
import { CelCompileError, CelRuntimeError } from './cel-error.js';
import { checkCel } from './checker.js';
import { Evaluator } from './evaluate.js';
import { unusableIndex } from './operators.js';
import { parseCel } from './parser.js';
import { operands } from './tree-depth.js';
import { BOOL, formatResultType, messageOf } from './types.js';
import { MessageValue } from './values.js';

/** A compiled expression: what it says of a flow, or why it says nothing. */
export type CelProgram = (flow: Flow | undefined) => boolean | CelRuntimeError;

/**
 * Compiles an expression of a filter (pkg/hubble/filters/cel_expression.go, 1.19): the flow is `_flow`, names are
 * looked up in package flow, the result must be a bool.
 * @throws CelCompileError
 */
export function compileCel(source: string): CelProgram {
  const checked = checkCel(source, parseCel(source));
  if (checked.type !== BOOL) {
    throw new CelResultError(`got "${formatResultType(checked.type)}", wanted "bool" result type`);
  }
  refuseUnusableIndex(checked.expression);
  const evaluator = new Evaluator(checked);
  return (flow) => {
    try {
      const value = evaluator.evaluate(new MessageValue(messageOf('Flow'), (flow ?? {}) as ProtoMessage));
      return typeof value === 'boolean' ? value : new CelRuntimeError('result is not a bool');
    } catch (error) {
      if (error instanceof CelRuntimeError) return error;
      throw error;
    }
  };
}

/** The expression is sound, but cel-go has no program for it. @throws CelProgramError */
function refuseUnusableIndex(expression: Expr): void {
  if (expression.kind === 'call' && expression.name === '_[_]') {
    const index = expression.args[1];
    const type = index?.kind === 'literal' ? unusableIndex(index.value) : undefined;
    if (type !== undefined) throw new CelProgramError(`invalid qualifier type: ${type}`);
  }
  operands(expression).forEach(refuseUnusableIndex);
}

/** The expression is sound, but nothing can run it. */
export class CelProgramError extends CelCompileError {
  constructor(override readonly message: string) {
    super('', []);
  }
}

/** The expression is sound, but of the wrong type. */
class CelResultError extends CelCompileError {
  constructor(override readonly message: string) {
    super('', []);
  }
}
