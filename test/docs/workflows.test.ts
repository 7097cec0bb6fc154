import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ROOT } from '../support/hubble-ls.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly strategy?: {
    readonly matrix: { readonly os: readonly string[]; readonly include: readonly { os?: string; suites: string }[] };
  };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = `${ROOT}.github/workflows/`;
const TEXTS = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(FOLDER + name, 'utf8')]));

function workflow(name: string): Workflow {
  return parse(TEXTS.get(name) ?? '') as Workflow;
}

/** They are run by nobody here, so what can be told by reading is told. */
describe('the workflows', () => {
  it('name actions by commit, and say which release that is', () => {
    for (const [name, text] of TEXTS) {
      const uses = text.split('\n').filter((line) => /\buses:/.test(line));
      assert.ok(uses.length > 0, name);
      for (const line of uses) assert.match(line, /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, name);
    }
  });

  it('may read, and nothing else but what npm trusts a job by', () => {
    for (const name of TEXTS.keys()) {
      const { permissions, jobs } = workflow(name);
      assert.deepEqual(permissions, { contents: 'read' });
      const more = Object.entries(jobs).flatMap(([job, one]) => (one.permissions ? [[job, one.permissions]] : []));
      assert.deepEqual(more, name === 'publish.yml' ? [['npm', { contents: 'read', 'id-token': 'write' }]] : [], name);
    }
  });

  it('test on three systems, on one of them with every suite there is', () => {
    const matrix = workflow('ci.yml').jobs.test?.strategy?.matrix;
    assert.ok(matrix);
    assert.deepEqual(matrix.os, ['ubuntu-latest', 'macos-latest', 'windows-latest']);
    const known = readFileSync(`${ROOT}scripts/test.mjs`, 'utf8').matchAll(/^ {2}\['(\w+)', /gm);
    const all = Array.from(known, ([, suite = '']) => suite);
    assert.ok(all.length > 0);
    const onLinux = matrix.include.find(({ os }) => os === 'ubuntu-latest');
    assert.deepEqual(onLinux?.suites.split(' ').sort(), [...all].sort());
    for (const { suites } of matrix.include) assert.ok(suites.split(' ').every((suite) => all.includes(suite)));
  });

  it('publish what was tested, each behind the word of a maintainer', () => {
    const { build, ...others } = workflow('publish.yml').jobs;
    assert.ok(build?.steps.some(({ run }) => run?.startsWith('npm cit')));
    assert.deepEqual(Object.keys(others).sort(), ['marketplace', 'npm', 'open-vsx']);
    for (const job of Object.values(others)) {
      assert.equal(job.environment, 'release');
      assert.ok(job.steps.some(({ uses }) => uses?.startsWith('actions/download-artifact@')));
      assert.ok(!job.steps.some(({ run }) => run?.includes('npm run package')));
    }
  });
});
