import { format, resolveConfig } from 'prettier';
import { RULE_HEADS } from '../../server/src/rules/index.js';
import { COVERAGE } from './coverage/sections.js';
import { fixtureOf } from './fixture.js';
import { ruleList } from './rule-list.js';
import { rulePage } from './rule-page.js';

/** The pages of `docs/rules`, by file name, as they should be. */
export async function rulePages(): Promise<Map<string, string>> {
  const pages = new Map([['README.md', ruleList(RULE_HEADS, COVERAGE)]]);
  for (const rule of RULE_HEADS) pages.set(`${rule.name}.md`, rulePage(rule, fixtureOf(rule.name)));
  const options = await resolveConfig(import.meta.filename);
  const formatted = [...pages].map(
    async ([name, text]) =>
      [name, await format(text, { ...options, parser: 'markdown', embeddedLanguageFormatting: 'off' })] as const,
  );
  return new Map(await Promise.all(formatted));
}
