import { messageType } from '../protojson/message-types.js';
import type { Expr, Select } from './ast.js';
import { FLOW_VARIABLE } from './checker.js';
import { parseCel } from './parser.js';

/**
 * The parts of a flow that an expression looks at, as names of fields from `Flow` down; undefined where it takes the
 * flow as a whole. A path ends at the first field that is a list or no message.
 * @throws CelCompileError
 */
export function celReads(source: string): readonly (readonly string[])[] | undefined {
  const reads: string[][] = [];
  return collect(parseCel(source), reads) ? reads : undefined;
}

/** False where the flow is needed as a whole. */
function collect(expression: Expr, reads: string[][]): boolean {
  const all = (parts: readonly Expr[]): boolean => parts.every((part) => collect(part, reads));
  switch (expression.kind) {
    case 'literal':
      return true;
    case 'ident':
      return !isFlow(expression.name);
    case 'select': {
      const path = pathOf(expression);
      if (!path) return collect(expression.operand, reads);
      reads.push(cut(path));
      return true;
    }
    case 'call':
      return all(expression.target ? [expression.target, ...expression.args] : expression.args);
    case 'list':
      return all(expression.elements);
    case 'map':
      return all(expression.entries.flatMap(({ key, value }) => [key, value]));
    case 'struct':
      return all(expression.fields.map(({ value }) => value));
    case 'comprehension': {
      if (isFlow(expression.variable)) return false;
      const { range, initial, condition, step, result } = expression;
      return all([range, initial, condition, step, result]);
    }
  }
}

function isFlow(name: string): boolean {
  return name.replace(/^\./, '') === FLOW_VARIABLE;
}

/** The names behind `_flow`, where a selection starts there. */
function pathOf({ operand, field }: Select): string[] | undefined {
  if (operand.kind === 'ident') return isFlow(operand.name) ? [field] : undefined;
  const path = operand.kind === 'select' ? pathOf(operand) : undefined;
  return path && [...path, field];
}

function cut(path: readonly string[]): string[] {
  let message = 'Flow';
  for (const [at, name] of path.entries()) {
    const field = messageType(message).byKey.get(name);
    if (field?.type.kind !== 'message' || field.repeated) return path.slice(0, at + 1);
    message = field.type.message;
  }
  return [...path];
}
