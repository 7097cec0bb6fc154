import type { Ignore } from '../document/ignores.js';
import { advice } from './advice.js';
import { nearest } from './nearest.js';
import { changeInComment } from './rewrite.js';
import type { Problem, RuleHead } from './rule.js';

/** About the comments of a file, when all that they might mute has been found. */
export const unusedIgnore: RuleHead = {
  name: 'unused-ignore',
  severity: 'hint',
  summary: 'A comment mutes a rule that says nothing there, or that does not exist.',
  why:
    'A comment `# hubble: ignore=…` that mutes nothing is left from something that was mended, or never did what it was to ' +
    'do. The next mistake on its line would be muted by it. It counts as used when the rule finds something there, however ' +
    'loud the rule is set.',
};

/** What is wrong with a comment that mutes nothing. */
export function unusedProblem({ rule, span, removal }: Ignore, names: readonly string[]): Problem {
  const remove = { title: 'Remove it', edits: [{ ...removal, newText: '' }], preferred: true } as const;
  if (names.includes(rule)) {
    return {
      span,
      message: `${rule} finds nothing here: the comment mutes nothing.`,
      unnecessary: true,
      fixes: [remove],
    };
  }
  const instead = nearest(rule, names);
  return {
    span,
    message: `There is no rule ${rule}: the comment mutes nothing.${advice(instead)}`,
    unnecessary: true,
    fixes: [instead === undefined ? remove : changeInComment(span, instead)],
  };
}
