import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { BARS, FORMATS } from '../../server/src/cli/check/options.js';
import { ROOT } from '../support/hubble-ls.js';

const PAGE = readFileSync(`${ROOT}docs/ci.md`, 'utf8');

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
}

interface PreCommitConfig {
  readonly repos: readonly { readonly rev: string; readonly hooks: readonly { readonly id: string }[] }[];
}

describe('docs/ci.md', () => {
  const blocks = [...PAGE.matchAll(/```yaml\n# (\S+)\n([^]*?)```/g)].map(([, file = '', text = '']) => ({
    file,
    text,
  }));

  it('has YAML for each system', () => {
    assert.deepEqual(
      blocks.map(({ file }) => file),
      ['.github/workflows/hubble.yml', '.github/workflows/hubble.yml', '.gitlab-ci.yml', '.pre-commit-config.yaml'],
    );
    for (const { text } of blocks) assert.equal(typeof parse(text), 'object');
  });

  it('names formats and severities that there are, and the file that is uploaded', () => {
    const commands = [...PAGE.matchAll(/hubble-ls check (--.*)/g)].map(([, args = '']) => args);
    assert.ok(commands.length >= 4);
    for (const command of commands) {
      const [, format] = /--format (\w+)/.exec(command) ?? [];
      const [, bar = 'never'] = /--fail-on (\w+)/.exec(command) ?? [];
      assert.ok(format === undefined || FORMATS.some((known) => known === format), command);
      assert.ok(
        BARS.some((known) => known === bar),
        command,
      );
    }
    for (const { text } of blocks) {
      const [, written] = /> (hubble\.\w+)/.exec(text) ?? [];
      assert.ok(written === undefined || text.includes(`: ${written}\n`));
    }
  });

  it('names the version and the hooks of this repository', () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
    const hooks = parse(readFileSync(`${ROOT}.pre-commit-hooks.yaml`, 'utf8')) as Hook[];
    const [repo] = (parse(blocks.at(-1)?.text ?? '') as PreCommitConfig).repos;
    assert.equal(repo?.rev, `v${version}`);
    assert.deepEqual(
      hooks.map(({ id, entry }) => [id, entry]),
      [
        ['hubble-ls', 'hubble-ls check'],
        ['hubble-ls-fix', 'hubble-ls check --fix'],
      ],
    );
    assert.ok(hooks.some(({ id }) => id === repo.hooks[0]?.id));
    for (const { files } of hooks) {
      for (const name of ['values.yaml', 'a.yml', 'flows.jsonl', 'x/run.sh']) assert.match(name, new RegExp(files));
    }
  });
});
