import type { Severity } from './rule.js';

/** How loud a rule is to be, in place of what it is by itself. */
export const LEVELS = ['error', 'warning', 'info', 'hint', 'off'] as const;

/** One of {@link LEVELS}. */
export type Level = Severity | 'off';

/** The level of each rule that has another than its own, by the name of the rule. */
export type RuleLevels = ReadonlyMap<string, Level>;

/** The level of this name, if there is one. */
export function levelNamed(name: unknown): Level | undefined {
  return LEVELS.find((level) => level === name);
}
