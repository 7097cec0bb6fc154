import { releaseOf } from '../document/cilium-version.js';
import type { ModelineSetting } from '../document/modeline.js';
import { KINDS, kindNamed } from '../schema/kinds.js';
import { LATEST } from '../tables/release.js';
import { advice } from './advice.js';
import { nearest } from './nearest.js';
import { changeInComment } from './rewrite.js';
import type { Problem, RuleHead } from './rule.js';

/** About the comment that says what a file is. */
export const unreadModeline: RuleHead = {
  name: 'unread-modeline',
  severity: 'warning',
  summary: 'A comment says that the file is of a kind or for a release that there is not.',
  why:
    'A comment `# hubble: kind=… cilium=…` says what a file is, and which release it is for, where its content does not. What ' +
    'cannot be read in it is passed over: the file is taken for what it looks like, which may be nothing of Hubble’s, and ' +
    'then all of it is passed over in silence.',
};

/** What a person may have meant for a name or a version; anything else is a placeholder, or the text about modelines. */
const WORD = /^v?[\w.-]+$/;

/** What is wrong with a setting of a modeline; undefined for what is read, or is not ours. */
export function modelineProblem({ name, value, span }: ModelineSetting): Problem | undefined {
  if (!WORD.test(value)) return undefined;
  if (name === 'kind' && !kindNamed(value)) {
    const instead = nearest(value, KINDS);
    const message = `There is no kind ${value}: the file is taken for what it looks like.${advice(instead, `Kinds are ${KINDS.join(', ')}.`)}`;
    const fixes = instead === undefined ? [] : [changeInComment(span, instead)];
    return { span, message, fixes };
  }
  if (name === 'cilium' && releaseOf(value) === undefined) {
    const message = `${value} is not a version of Cilium: the release is taken from the rest of the file. Write one like ${LATEST}, or main.`;
    return { span, message, fixes: [] };
  }
  return undefined;
}
