import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import type { Diagnostic } from '../../server/src/service/diagnostic.js';
import { type FilterCase, filterCases } from '../support/vectors.js';

/** The release that the cases were recorded with. */
const RELEASE = '1.19';

/** Texts that may be a variable of the shell, about which rules say nothing. */
const PLACEHOLDERS = new Set(['f1575']);

/** An error of the linter is a promise: hubble 1.19.4 refused exactly these filters of test/vectors/filter. */
describe('rules report an error exactly where hubble refuses the filter', () => {
  for (const [category, all] of filterCases()) {
    const cases = all.filter(({ id, stage }) => stage !== 'request' && !PLACEHOLDERS.has(id));
    it(`${category} (${cases.length})`, () => {
      const wrong = cases.flatMap((one) => disagreement(one) ?? []);
      assert.equal(wrong.join('\n'), '');
    });
  }
});

function disagreement(one: FilterCase): string | undefined {
  const errors = problemsIn(one).filter(({ severity }) => severity === 'error');
  if ((one.error !== undefined) === errors.length > 0) return undefined;
  const filters = `${one.whitelist_raw.join(' ')} not ${one.blacklist_raw.join(' ')}`;
  const said = errors.map(({ rule, message }) => `${rule}: ${message}`).join('; ');
  return `${one.id} ${filters}\n  hubble ${one.error ?? 'takes it'}\n  rules  ${said || 'say no error'}`;
}

/** The filters in the configuration file of the CLI, whose lists hold what the flags do. */
function problemsIn({ whitelist_raw: allow, blacklist_raw: deny }: FilterCase): Diagnostic[] {
  const list = (name: string, texts: readonly string[]): string =>
    `${name}: [${texts.map((text) => JSON.stringify(text)).join(', ')}]\n`;
  const text = `# hubble: kind=cli-config\n${list('allowlist', allow)}${list('denylist', deny)}`;
  return diagnose(new HubbleDocument(text, 'yaml'), { release: RELEASE });
}
