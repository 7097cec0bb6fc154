import type { RuleHead } from '../../server/src/rules/rule.js';

/** The list of rules, under what is not released yet. */
const LIST = /(?<=^- Rules:\n)(?: {2}- .*\n)*/m;

/** The rules that a changelog does not name. */
export function notNamed(changelog: string, rules: readonly RuleHead[]): RuleHead[] {
  return rules.filter(({ name }) => !changelog.includes(`\`${name}\``));
}

/**
 * The changelog with a line for each rule that it did not name; sorted, so that two changes seldom meet at one line.
 */
export function withEveryRule(changelog: string, rules: readonly RuleHead[]): string {
  const lines = notNamed(changelog, rules).map(({ name, summary }) => `  - \`${name}\`: ${summary}\n`);
  if (!LIST.test(changelog)) throw new Error('CHANGELOG.md has no list "- Rules:" for them');
  return changelog.replace(LIST, (list) => [...list.split(/(?<=\n)/), ...lines].sort().join(''));
}
