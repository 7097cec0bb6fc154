import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ROOT } from '../support/hubble-ls.js';

const PAGE = readFileSync(`${ROOT}docs/editors.md`, 'utf8');

/** The sections of the page, each with what stands in its fenced blocks. */
const SECTIONS = PAGE.split(/^##+ /m)
  .slice(1)
  .map((section) => ({
    name: section.slice(0, section.indexOf('\n')),
    blocks: Array.from(section.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, language = '', text = '']) => ({
      language,
      text,
    })),
  }));

/** Editors, by the language that each is configured in. */
const EDITORS: readonly (readonly [name: string, language: string])[] = [
  ['0.11 and newer', 'lua'],
  ['0.7 to 0.10', 'lua'],
  ['Helix', 'toml'],
  ['Zed', 'json'],
  ['Emacs', 'elisp'],
  ['JetBrains', 'json'],
  ['Sublime Text', 'json'],
  ['Kate', 'json'],
];

/** Every object in a value that has a setting of ours. */
function settingsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.values(value).flatMap(settingsIn);
  return 'ciliumVersion' in value ? [...found, value] : found;
}

describe('docs/editors.md', () => {
  for (const [name, language] of EDITORS) {
    it(`starts the server in ${name}, in the language of its settings`, () => {
      const [first] = SECTIONS.find((section) => section.name === name)?.blocks ?? [];
      assert.equal(first?.language, language);
      assert.match(first.text, /hubble-ls\W+(?:args = \[")?(?:arguments\W+)?lsp\W+--stdio/);
    });
  }

  it('has JSON that is JSON, with settings that there are', () => {
    const parsed = SECTIONS.flatMap(({ blocks }) => blocks)
      .filter(({ language }) => language === 'json')
      .map(({ text }) => JSON.parse(text) as unknown);
    const settings = parsed.flatMap(settingsIn);
    assert.ok(parsed.length >= 5 && settings.length >= 3);
    const known = Array.from(PAGE.matchAll(/^\| `(\w+)[\w.]*` +\|/gm), ([, setting]) => setting);
    for (const one of settings) {
      assert.deepEqual(
        Object.keys(one).filter((key) => !known.includes(key)),
        [],
      );
    }
  });
});
