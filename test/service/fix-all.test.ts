import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { problemsIn } from '../../scripts/docs/fixture.js';
import type { Severity } from '../../server/src/rules/rule.js';
import type { Diagnostic } from '../../server/src/service/diagnostic.js';
import { difference, fixAll } from '../../server/src/service/fix-all.js';
import { applyEdits } from '../support/caret.js';

const FIXTURES = new URL('../fixtures/rules/', import.meta.url);

const FILES = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\/wrong[^/]*$/.test(name.replaceAll('\\', '/')),
);

const yaml = (text: string): readonly Diagnostic[] => problemsIn(text, 'filters.yaml');

const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function atLeast(level: Severity, problems: readonly Diagnostic[]): number {
  const levels = LOUDEST_FIRST.slice(0, LOUDEST_FIRST.indexOf(level) + 1);
  return problems.filter(({ severity }) => levels.includes(severity)).length;
}

describe('fix all', () => {
  it('finds files to try', () => {
    assert.ok(FILES.length > 25);
  });

  it('removes a path that stands twice, and leaves one that another takes with it', () => {
    const paths = (written: string): string =>
      `hubble:\n  export:\n    static:\n      enabled: true\n      fieldMask: [${written}]\n`;
    const { text } = fixAll(paths('time, node_name, source, source.pod_name, time'), yaml);
    assert.equal(text, paths('time, node_name, source, source.pod_name'));
  });

  it('writes no key a second time that stands there without a value yet', () => {
    for (const entry of ['{"type":4,"sub_type":3,"match_sub_type"', '{"type":4,"match_sub_type":,"sub_type":3}]}']) {
      const filter = `allowlist:\n  - '{"event_type":[${entry}'\n`;
      assert.ok(yaml(filter).some(({ rule }) => rule === 'sub-type-ignored'));
      assert.equal(fixAll(filter, yaml).text, filter);
    }
  });

  for (const name of FILES) {
    const text = readFileSync(new URL(name, FIXTURES), 'utf8');
    const problems = (content: string): readonly Diagnostic[] => problemsIn(content, name);

    for (const [ends, content] of [
      ['LF', text],
      ['CRLF', text.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`${name}, ${ends}: mends what is certain, changes nothing the second time, and brings no new problem`, () => {
        const before = problems(content);
        const fixed = fixAll(content, problems);
        const after = problems(fixed.text);
        assert.equal(
          fixed.count > 0,
          before.some(({ fixes }) => fixes.some(({ preferred }) => preferred)),
        );
        assert.deepEqual(fixAll(fixed.text, problems), { text: fixed.text, count: 0 });
        // A key that is spelled right now may have a value that is judged for the first time: not more, and no worse.
        for (const level of LOUDEST_FIRST) {
          assert.ok(atLeast(level, after) <= atLeast(level, before), `more of ${level} or worse`);
        }
      });
    }
  }

  it('leaves words of JSON alone that have no quotes', () => {
    const text = `# hubble: kind=raw-filters\nallowlist:\n  - '{"source_pod":[kube-system/*'\n`;
    assert.deepEqual(fixAll(text, yaml), { text, count: 0 });
  });

  it('puts no quotes behind a tag', () => {
    const text =
      '# hubble: kind=raw-filters\nallowlist:\n- !{"event_type":[{"type":1}]}\n- !!map {"verdict":["DROPPED"]}\n';
    assert.deepEqual(fixAll(text, yaml), { text, count: 0 });
  });

  it('makes a fix that another one made possible', () => {
    const text = `# hubble: kind=raw-filters\nallowlist:\n  - '{"event_types":[{"type":4,"sub_type":"3"}]}'\n`;
    const fixed = fixAll(text, yaml);
    assert.equal(
      fixed.text,
      `# hubble: kind=raw-filters\nallowlist:\n  - '{"event_type":[{"type":4,"match_sub_type":true,"sub_type":3}]}'\n`,
    );
  });

  it('leaves what is muted', () => {
    const text = `allowlist:\n  - '{"event_type":[{"type":"4"}]}' # hubble: ignore=quoted-code\n`;
    assert.equal(fixAll(text, yaml).text, text);
  });

  it('says in one edit what is different', () => {
    const pairs = [
      ['abc', 'abxc'],
      ['aaa', 'aa'],
      ['', 'x'],
      ['same', 'same'],
      ['a1b1c', 'a2b2c'],
    ] as const;
    for (const [before, after] of pairs) assert.equal(applyEdits(before, [difference(before, after)]), after);
    assert.deepEqual(difference('a1b1c', 'a2b2c'), { start: 1, end: 4, newText: '2b2' });
  });
});
