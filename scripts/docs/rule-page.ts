import type { RuleHead, Severity } from '../../server/src/rules/rule.js';
import { LATEST } from '../../server/src/tables/release.js';
import type { Example, Fixture } from './fixture.js';

/** What every generated page begins with. */
export const GENERATED = '<!-- Written by `npm run docs` from the rule and its fixtures. -->';

/** How many messages a page shows. */
const MOST_MESSAGES = 3;

/** Kinds of files; command lines have none. */
function filesOf({ kinds }: RuleHead): string {
  if (!kinds) return 'every kind';
  return kinds.map((kind) => (kind === 'none' ? 'shell scripts and Markdown' : `\`${kind}\``)).join(', ');
}

/** The page of a rule: what is wrong, why, when it applies, how it looks wrong and right, how to mute it. */
export function rulePage(rule: RuleHead, { wrong, right, problems }: Fixture): string {
  const messages = [...new Set(problems.map(({ message }) => message))].slice(0, MOST_MESSAGES);
  return (
    [
      GENERATED,
      `# ${rule.name}`,
      rule.summary,
      facts([
        ['severity', severityOf(rule, problems)],
        ['files', filesOf(rule)],
        ['releases', releasesOf(rule)],
        ['quick fix', fixOf(problems)],
      ]),
      '## Why',
      rule.why,
      '## Wrong',
      block(wrong),
      messages.length > 1 ? 'What is said of it, among others:' : 'What is said of it:',
      messages.map((message) => `> ${message}`).join('\n>\n'),
      '## Right',
      block(right),
      '## How to mute it',
      `A comment on the line, or alone on the line above: \`# hubble: ignore=${rule.name}\`. For the whole file:`,
      block({ language: 'yaml', text: `# hubble: ignore-file=${rule.name}` }),
      'For every file, in `.hubble-ls.yaml` or in the setting `hubble.rules` of the editor:',
      block({ language: 'yaml', text: `rules:\n  ${rule.name}: off # or error, warning, info, hint` }),
      'See [every rule](README.md).',
    ].join('\n\n') + '\n'
  );
}

/** `1.18 and later`, as releases of Cilium. */
function releasesOf({ since, until }: Pick<RuleHead, 'since' | 'until'>): string {
  if (since !== undefined) return until === undefined ? `${since} and later` : `${since} to ${until}`;
  return until === undefined ? 'every release' : `${until} and earlier`;
}

/** Whether what a rule finds can be mended by itself. */
function fixOf(problems: Fixture['problems']): string {
  const fixes = problems.flatMap((problem) => problem.fixes);
  if (fixes.some(({ preferred }) => preferred)) return 'yes, also by "fix all"';
  return fixes.length > 0 ? 'yes, to choose from' : 'none';
}

/** The rule's own first, then what it is in other places. */
function severityOf(rule: RuleHead, problems: Fixture['problems']): string {
  const others = new Set<Severity>(problems.map(({ severity }) => severity));
  others.delete(rule.severity);
  return others.size === 0 ? rule.severity : `${rule.severity}, elsewhere ${[...others].join(', ')}`;
}

function facts(rows: readonly (readonly [name: string, value: string])[]): string {
  const lines = rows.map(([name, value]) => `- ${name}: ${value}`);
  return `${lines.join('\n')}\n\nExamples and messages are those of Cilium ${LATEST}.`;
}

function block({ language, text }: Example): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
