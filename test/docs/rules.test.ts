import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { notNamed } from '../../scripts/docs/changelog.js';
import { COVERAGE } from '../../scripts/docs/coverage/sections.js';
import { withRuleNames } from '../../scripts/docs/manifest.js';
import { rulePages } from '../../scripts/docs/pages.js';
import { RULE_HEADS } from '../../server/src/rules/index.js';

const PAGES = new URL('../../docs/rules/', import.meta.url);
const CHANGELOG = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');

describe('the pages of the rules', () => {
  it('are what `npm run docs` writes', async () => {
    const pages = await rulePages();
    assert.deepEqual(readdirSync(PAGES).sort(), [...pages.keys()].sort());
    for (const [name, text] of pages) {
      assert.equal(readFileSync(new URL(name, PAGES), 'utf8'), text, `${name} is out of date: run npm run docs`);
    }
  });

  it('have a line in the changelog each', () => {
    assert.deepEqual(notNamed(CHANGELOG, RULE_HEADS), []);
  });
});

describe('the setting hubble.rules', () => {
  it('offers the name of every rule', async () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    assert.equal(manifest, await withRuleNames(manifest, RULE_HEADS));
  });
});

describe('the table of what is covered', () => {
  const traps = COVERAGE.flatMap((section) => section.traps);

  it('names rules that there are', () => {
    const named = traps.flatMap((trap) => ('rules' in trap ? trap.rules : []));
    const known = new Set(RULE_HEADS.map(({ name }) => name));
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
  });

  it('has each trap once', () => {
    const ids = traps.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it('names every rule', () => {
    const named = new Set(traps.flatMap((trap) => ('rules' in trap ? trap.rules : [])));
    assert.deepEqual(
      RULE_HEADS.filter(({ name }) => !named.has(name)).map(({ name }) => name),
      [],
    );
  });
});
