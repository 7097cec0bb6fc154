import { addPath, isMask, isOutputMask, maskPaths, takes } from './mask-paths.js';
import type { Rule, RuleHead } from './rule.js';

/** A rule about a mask that leaves out a field of a flow which lines are of little use without. */
export function maskWithout(field: string, head: RuleHead, message: string): Rule {
  return {
    ...head,
    about: (_type, owner, list) => isMask(owner, list) && isOutputMask(owner),
    check(bound) {
      const paths = maskPaths(bound);
      if (!paths || paths.length === 0 || takes(paths, field) || !bound.value) return [];
      const edit = addPath(bound, field);
      return [
        {
          span: bound.key?.span ?? bound.value.span,
          message,
          fixes: edit ? [{ title: `Add ${field}`, edits: [edit] }] : [],
        },
      ];
    },
  };
}
