import { operator, type Expr } from './ast.js';

/** A chain of one logical operator as a balanced tree, which keeps long chains shallow. */
export function balancedTree(name: string, terms: readonly Expr[], offsets: readonly number[]): Expr {
  const build = (from: number, to: number): Expr => {
    const first = terms[from];
    if (from === to && first) return first;
    const middle = (from + to) >> 1;
    return operator(name, offsets[middle] ?? 0, build(from, middle), build(middle + 1, to));
  };
  return build(0, terms.length - 1);
}
