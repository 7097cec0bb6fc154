import type { Expr } from './ast.js';

/** How deep a tree may be; our own limit, far above what a filter needs. */
const MAX_TREE_DEPTH = 1000;

/** Whether walking an expression could exhaust the stack. */
export function isTooDeep(root: Expr): boolean {
  let level: readonly Expr[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_TREE_DEPTH) return true;
    level = level.flatMap(operands);
  }
  return false;
}

/** The expressions that an expression is made of. */
export function operands(expression: Expr): readonly Expr[] {
  switch (expression.kind) {
    case 'literal':
    case 'ident':
      return [];
    case 'select':
      return [expression.operand];
    case 'call':
      return expression.target ? [expression.target, ...expression.args] : expression.args;
    case 'list':
      return expression.elements;
    case 'map':
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case 'struct':
      return expression.fields.map(({ value }) => value);
    case 'comprehension':
      return [expression.range, expression.initial, expression.condition, expression.step, expression.result];
  }
}
