import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianProgram } from '../../scripts/editor/debian.mjs';
import { inRoot } from '../../scripts/root.mjs';

const COMMANDS = ['check', 'completion', 'convert', 'explain', 'help', 'lsp', 'match'];

/** What is typed, and every word that the shell then offers. */
const OFFERED = /** @type {const} */ ([
  ['', COMMANDS],
  ['che', ['check']],
  ['check --fi', ['--fix']],
  ['check --format ', ['github', 'json', 'junit', 'sarif', 'text']],
  ['check --format=j', ['json', 'junit']],
  ['check --format=zz', []],
  ['check --fix --kind flow', ['flow-filter', 'flowlogs', 'flows']],
  ['check --cilium-version 1.19', ['1.19']],
  ['check --fail-on ', ['error', 'hint', 'never', 'warning']],
  ['check val', ['values.yaml']],
  ['check --config oth', ['other.yaml']],
  ['match --drop-', ['--drop-reason-desc']],
  ['match --not --verdict DR', ['DROPPED']],
  ['match --drop-reason-desc POLICY_DENIED --type trace:to-st', ['trace:to-stack']],
  ['match --type=l', ['l7']],
  ['match -o co', ['compact', 'count']],
  ['match --filters val', ['values.yaml']],
  ['explain val', ['values.yaml']],
  ['convert --to ', ['flags', 'json', 'yaml']],
  ['completion ', ['bash', 'fish', 'zsh']],
  ['help con', ['convert']],
]);

/** In bash and zsh a key writes every completion into the line, and then the line runs: this says what it was. */
const SAY = `hubble-ls() { printf 'said'; printf '<%s>' "$@"; echo; }`;

/**
 * What {@link SAY} has printed of one line after the other: its words, from the one on that was completed.
 *
 * @param {string} printed
 * @param {readonly string[]} lines
 */
function offered(printed, lines) {
  const said = [...printed.matchAll(/said((?:<[^>]*>)+)/g)].map(([, words = '']) => words.slice(1, -1).split('><'));
  return lines.map((line, index) => {
    const typed = line.split(' ');
    const words = (said[index] ?? []).slice(typed.length - 1);
    return words.filter((word) => word !== '' && (word !== typed.at(-1) || !word.includes('=')));
  });
}

describe('the script of hubble-ls completion, in', function () {
  this.timeout(300_000); // a shell may have to be installed first

  /** @type {string} */
  let folder;
  const lines = OFFERED.map(([line]) => line);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'hubble-shells-'));
    for (const name of ['values.yaml', 'other.yaml']) writeFileSync(join(folder, name), '');
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** @param {string} shell */
  function script(shell) {
    const path = join(folder, `.${shell}`);
    writeFileSync(path, execFileSync(process.execPath, [inRoot('server/bin/hubble-ls.js'), 'completion', shell]));
    return path;
  }

  /**
   * @param {string} program
   * @param {string[]} args
   * @param {string} input
   */
  function run(program, args, input = '') {
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, TERM: 'dumb' };
    return execFileSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env,
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: 60_000,
    });
  }

  /** @param {readonly (readonly string[])[]} found */
  function assertOffered(found) {
    OFFERED.forEach(([line, words], index) => {
      // What is behind = may come with the option before it, or alone.
      const bare = (found[index] ?? []).map((word) => word.replace(/^--\w+=/, ''));
      assert.deepEqual(bare.sort(), words, `hubble-ls ${line}`);
    });
  }

  it('bash', () => {
    const bash = debianProgram('bash', ['bash']);
    const typed = lines.map((line) => `hubble-ls ${line}\u001b*\n`).join(''); // M-*: insert-completions
    const printed = run(bash, ['--norc', '--noprofile', '-i'], `eval "$(<${script('bash')})"\n${SAY}\n${typed}`);
    assertOffered(offered(printed, lines));
  });

  for (const [where, load] of /** @type {const} */ ([
    ['zsh, evaluated', `autoload -U compinit; compinit -u -D; eval "$(<.zsh)"`],
    ['zsh, found in fpath', 'fpath=(~/functions $fpath); autoload -U compinit; compinit -u -D'],
  ])) {
    it(where, () => {
      const zsh = debianProgram('zsh', ['zsh']);
      mkdirSync(join(folder, 'functions'), { recursive: true });
      copyFileSync(script('zsh'), join(folder, 'functions', '_hubble-ls'));
      const setUp =
        `PS1=; ${load}; ${SAY}; ` +
        `zstyle ':completion:*' completer _all_matches _complete; zstyle ':completion:*' insert true`;
      writeFileSync(join(folder, '.setup'), setUp);
      const terminal = join(folder, '.terminal.zsh');
      const keys = lines.map((line) => `type $'hubble-ls ${line}\\t\\n'`).join('\n');
      writeFileSync(
        terminal,
        `zmodload zsh/zpty
zpty shell '${zsh} -f -i'
zpty -w shell "$(<.setup)"
type() { zpty -w -n shell $1; zpty -r -m shell out $'*said<*>\\r\\n*'; print -r -- $out }
${keys}
zpty -d shell
`,
      );
      assertOffered(offered(run(zsh, ['-f', terminal]), lines));
    });
  }

  it('fish', () => {
    const fish = debianProgram('fish', ['fish']);
    const path = script('fish');
    const asked = lines.map((line) => `complete -C 'hubble-ls ${line}'; echo =`).join('\n');
    const answers = run(fish, ['--no-config', '-c', `source ${path}\n${asked}`]).split(/^=\n/m);
    assertOffered(answers.map((answer) => answer.split('\n').flatMap((row) => row.split('\t')[0] || [])));
  });
});
