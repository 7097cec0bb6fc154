import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { hubbleLs, PROGRAM, ROOT } from '../support/hubble-ls.js';

function helpOf(...command: string[]): string {
  const { stdout, status } = hubbleLs([...command, '--help']);
  assert.equal(status, 0);
  return stdout;
}

const COMMANDS = [...helpOf().matchAll(/^ {2}([a-z]+) .*?(?: {2}|$)/gm)].map(([, name = '']) => name);

describe('the help of hubble-ls', () => {
  it('names what surrounds the program', () => {
    for (const word of ['Examples:', 'Exit status:', 'NO_COLOR', 'FORCE_COLOR', '.hubble-ls.yaml']) {
      assert.ok(helpOf().includes(word), word);
    }
  });

  for (const command of ['lsp', 'check', 'match', 'explain', 'convert', 'completion']) {
    it(`${command}: synopsis, examples and exit status in lines of a terminal`, () => {
      const help = helpOf(command);
      assert.ok(COMMANDS.includes(command));
      assert.match(help, new RegExp(`^Usage: hubble-ls ${command} `));
      assert.match(help, /^Examples:\n {2}\S/m);
      assert.match(help, /^Exit status:\n {2}0 {2}/m);
      assert.deepEqual(
        help.split('\n').filter((line) => line.length > 120),
        [],
      );
    });
  }

  it('is named after wrong arguments', () => {
    for (const [args, help] of [
      [['check'], 'check --help for its arguments'],
      [['explain'], 'explain --help for its arguments'],
      [['convert', '--to', 'xml', '{}'], 'convert --help for its arguments'],
      [['nothing'], '--help for the commands'],
    ] as const) {
      const { status, stderr } = hubbleLs(args);
      assert.equal(status, 2);
      assert.ok(stderr.endsWith(`\nRun hubble-ls ${help}.\n`), stderr);
    }
  });

  it('has examples that run', () => {
    for (const command of ['explain', 'convert']) {
      const [, examples = ''] = /^Examples:\n((?: {2}.*\n)+)/m.exec(helpOf(command)) ?? [];
      for (const example of examples.trim().split('\n')) {
        const program = `hubble-ls() { '${process.execPath}' '${PROGRAM}' "$@"; }`;
        const { status, stderr } = spawnSync('bash', ['-c', `${program}; ${example}`], {
          cwd: `${ROOT}examples`,
          encoding: 'utf8',
        });
        assert.deepEqual([status, stderr], [0, ''], example);
      }
    }
  });
});

describe('hubble-ls completion', () => {
  it('refuses other shells', () => {
    const { stdout, stderr, status } = hubbleLs(['completion', 'tcsh']);
    assert.deepEqual([stdout, status], ['', 2]);
    assert.match(stderr, /bash, zsh, fish/);
  });
});

describe('hubble-ls match', () => {
  const drops = ['match', '--type', 'drop', 'examples/flows.jsonl'];

  it('obeys FORCE_COLOR and NO_COLOR unless --color decides', () => {
    const colored = (args: string[], env: Record<string, string>): boolean =>
      hubbleLs(args, '', { env: { TERM: 'xterm', ...env } }).stdout.includes('\u001b[');
    assert.equal(colored(drops, { FORCE_COLOR: '1' }), true);
    assert.equal(colored([...drops, '--color', 'never'], { FORCE_COLOR: '1' }), false);
    assert.equal(colored(drops, { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    assert.equal(colored([...drops, '--color', 'always'], { NO_COLOR: '1' }), true);
  });
});
