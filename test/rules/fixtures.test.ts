import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { problemsIn as allProblemsIn } from '../../scripts/docs/fixture.js';
import { RULE_HEADS } from '../../server/src/rules/index.js';
import type { RuleHead } from '../../server/src/rules/rule.js';
import type { Diagnostic } from '../../server/src/service/diagnostic.js';
import { applyEdits } from '../support/caret.js';
import { wantedIn } from '../support/wanted.js';

const FIXTURES = new URL('../fixtures/rules/', import.meta.url);
const RULES = new URL('../../server/src/rules/', import.meta.url);

/**
 * A fixture is a collection of samples that have nothing to do with each other: that one covers another is no matter
 * there.
 */
const OF_COLLECTIONS = ['covered-filter', 'covered-value', 'swallowed-by-denylist'];

function read(rule: string, name: string): string {
  return readFileSync(new URL(`${rule}/${name}`, FIXTURES), 'utf8');
}

function isRule(exported: unknown): exported is RuleHead {
  return typeof exported === 'object' && exported !== null && 'why' in exported;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

describe('rules', () => {
  it('have a fixture folder each, and no folder is left over', () => {
    assert.deepEqual(readdirSync(FIXTURES).sort(), RULE_HEADS.map(({ name }) => name).sort());
  });

  it('are in the list each, and in a file that is named as they are', async () => {
    const files = readdirSync(RULES).map((file) => basename(file, '.ts'));
    for (const file of files) {
      const exported = (await import(new URL(`${file}.js`, RULES).href)) as Record<string, unknown>;
      for (const rule of Object.values(exported).filter(isRule)) {
        assert.equal(rule.name, file);
        assert.ok(
          RULE_HEADS.some(({ name }) => name === file),
          `${file} is not in the list`,
        );
      }
    }
    assert.deepEqual(
      RULE_HEADS.filter(({ name }) => !files.includes(name)).map(({ name }) => name),
      [],
    );
  });

  for (const { name: rule } of RULE_HEADS) {
    describe(rule, () => {
      const problemsIn = (text: string, file: string): readonly Diagnostic[] =>
        allProblemsIn(text, file).filter((problem) => problem.rule === rule || !OF_COLLECTIONS.includes(problem.rule));
      for (const file of readdirSync(new URL(rule, FIXTURES))) {
        const text = read(rule, file);
        if (file.startsWith('wrong')) {
          it(`${file}: is found where it is marked, and nowhere else`, () => {
            const found = problemsIn(text, file).map(({ span, rule: name, message }) => ({
              line: lineOf(text, span.start),
              rule: name,
              message,
            }));
            const wanted = wantedIn(text);
            assert.ok(wanted.some((want) => want.rule === rule));
            assert.deepEqual(
              found.map(({ line, rule: name }) => `${line} ${name}`),
              wanted.map(({ line, rule: name }) => `${line} ${name}`),
            );
            wanted.forEach(({ part }, at) => {
              assert.ok(found[at]?.message.includes(part), `${found[at]?.message ?? ''} says "${part}"`);
            });
          });

          const golden = file.replace('wrong', 'fixed');
          const isFixed = existsSync(new URL(`${rule}/${golden}`, FIXTURES));
          it(`${file}: the first fix of each problem gives ${isFixed ? golden : 'nothing'}`, () => {
            const edits = problemsIn(text, file).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
            assert.equal(applyEdits(text, edits), isFixed ? read(rule, golden) : text, `to be in ${golden}`);
          });
        }
        if (file.startsWith('right')) {
          it(`${file}: is clean`, () => {
            assert.deepEqual(problemsIn(text, file), []);
          });
        }
      }
    });
  }
});
