import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { debianProgram } from '../../scripts/editor/debian.mjs';
import { npmPackagePath } from '../../scripts/packages.mjs';
import { inRoot } from '../../scripts/root.mjs';

/** Where a mistake stands in `examples/mistakes.yaml`, and what is told of it. */
const FIRST = { line: 7, code: 'unknown-event-type' };
const NAMED = `        - '{"event_type":[{"type":4}]}'`;

/**
 * The blocks of `docs/editors.md` in a language, in order.
 *
 * @param {string} language
 */
function blocks(language) {
  const page = readFileSync(inRoot('docs/editors.md'), 'utf8');
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, block = '']) => block);
}

/**
 * What an editor has printed last, as JSON.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {string} folder
 */
function answers(program, args, env, folder) {
  const printed = execFileSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 50_000,
  });
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '');
}

describe('the package of the server, in', function () {
  this.timeout(300_000); // an editor may have to be installed first

  /** @type {string} */
  let folder;
  /** @type {string} */
  let file;
  /** @type {Record<string, string>} */
  let env;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'hubble-editors-'));
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'package.json'), '{}');
    execFileSync('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', npmPackagePath], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    env = {
      PATH: [join(folder, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
      HOME: join(folder, 'home'),
      XDG_CONFIG_HOME: join(folder, 'home'),
      XDG_DATA_HOME: join(folder, 'home'),
      XDG_STATE_HOME: join(folder, 'home'),
      XDG_CACHE_HOME: join(folder, 'home'),
    };
  });

  beforeEach(() => {
    file = join(folder, 'values.yaml');
    copyFileSync(inRoot('examples/mistakes.yaml'), file);
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const [at, releases] of ['0.11 and newer', '0.7 to 0.10'].entries()) {
    it(`Neovim, as docs/editors.md configures ${releases}`, () => {
      const neovim = debianProgram('nvim', ['neovim']);
      const [, minor = '0'] = /NVIM v0\.(\d+)/.exec(execFileSync(neovim, ['--version'], { encoding: 'utf8' })) ?? [];
      const config = join(folder, 'init.lua');
      const isAhead = at === 0 && Number(minor) < 11;
      const native = isAhead ? readFileSync(inRoot('test/editors/neovim-native.lua'), 'utf8') : '';
      writeFileSync(config, native + blocks('lua')[at]);
      const script = inRoot('test/editors/neovim.lua');
      const found = answers(
        neovim,
        ['--headless', '-n', '-i', 'NONE', '-u', config, '-c', 'filetype on', file, '-c', `luafile ${script}`],
        env,
        folder,
      );
      assert.equal(found.fault, undefined);
      const [first] = found.diagnostics;
      assert.deepEqual(first, { ...FIRST, source: 'hubble' });
      assert.match(found.hover, /event type 9/);
      assert.ok(found.completion.includes('trace'));
      assert.match(found.actions[0], /4/);
      assert.equal(found.line, NAMED);
    });
  }

  it('Emacs with Eglot, as docs/editors.md configures it', () => {
    const emacs = debianProgram('emacs', ['emacs-nox', 'elpa-eglot', 'elpa-yaml-mode']);
    const config = join(folder, 'init.el');
    writeFileSync(config, blocks('elisp')[0] ?? '');
    const found = answers(
      emacs,
      ['--batch', '--load', 'yaml-mode', '--load', config, '--load', inRoot('test/editors/eglot.el')],
      { ...env, TRIED_FILE: file },
      folder,
    );
    const [first] = found.diagnostics;
    assert.equal(first.line, FIRST.line);
    assert.ok(first.text.includes(FIRST.code));
    assert.match(found.hover, /event type 9/);
    assert.ok(found.completion.includes('trace'));
    assert.match(found.actions[0], /4/);
    assert.equal(found.line, NAMED);
  });
});
