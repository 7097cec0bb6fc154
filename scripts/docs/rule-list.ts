import type { RuleHead } from '../../server/src/rules/rule.js';
import type { Section, Trap } from './coverage/trap.js';
import { GENERATED } from './rule-page.js';

const HEAD = `${GENERATED}

# Rules

What Hubble Language Tools says about filters and files of Hubble. A rule reports what Cilium refuses, ignores or never
matches; it is an error only where Cilium refuses the file. How loud each is, is said by the setting \`hubble.rules\`,
by [\`.hubble-ls.yaml\`](../configuration.md) and by comments, the last of these counting most.`;

const TRAPS = `## What is covered

Every way in which we know a filter or a file to be refused, ignored or without effect, and what finds it: a rule, or only the
hover where nothing can be told from the file.`;

/** The list of the rules, and what of all known traps they find. */
export function ruleList(rules: readonly RuleHead[], sections: readonly Section[]): string {
  const rows = rules
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, severity, summary }) => `| [\`${name}\`](${name}.md) | ${severity} | ${cell(summary)} |`);
  return (
    [
      HEAD,
      ['| rule | severity | what it finds |', '| --- | --- | --- |', ...rows].join('\n'),
      TRAPS,
      ...sections.map(sectionTable),
    ].join('\n\n') + '\n'
  );
}

function sectionTable({ title, traps }: Section): string {
  const rows = traps.map((trap) => `| ${trap.id} | ${cell(trap.what)} | ${cell(answer(trap))} |`);
  return `### ${title}\n\n${['| | trap | found by |', '| --- | --- | --- |', ...rows].join('\n')}`;
}

function answer(trap: Trap): string {
  if ('hover' in trap) return `the hover. ${trap.hover}`;
  if ('undecided' in trap) return `nothing. ${trap.undecided}`;
  const rules = trap.rules.map((name) => `[\`${name}\`](${name}.md)`).join(', ');
  return trap.but === undefined ? rules : `${rules}. ${trap.but}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
