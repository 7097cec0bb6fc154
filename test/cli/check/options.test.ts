import assert from 'node:assert/strict';
import { chmodSync, statSync } from 'node:fs';
import type { Ended } from '../../support/hubble-ls.js';
import { Workspace } from '../../support/workspace.js';
import { ERROR, FOREIGN, HINT, INFO, RIGHT, WARNING } from './samples.js';

describe('hubble-ls check', function () {
  this.timeout(60_000);
  let files: Workspace;
  afterEach(() => {
    files.remove();
  });
  const check = (...args: string[]): Ended => files.hubbleLs(['check', ...args]);
  const rules = (...args: string[]): string[] => {
    const { stdout } = check('--format', 'json', ...args);
    return (JSON.parse(stdout) as { file: string; severity: string; rule: string }[]).map(
      ({ file, severity, rule }) => `${file} ${severity} ${rule}`,
    );
  };

  describe('exits', () => {
    beforeEach(() => {
      files = new Workspace({
        'error.yaml': ERROR,
        'warning.yaml': WARNING,
        'info.yaml': INFO,
        'hint.jsonl': HINT,
        'right.yaml': RIGHT,
        'foreign.yaml': FOREIGN,
      });
    });

    it('with 1 for a finding at or above the bar', () => {
      const statuses = (...bar: string[]): (number | null)[] =>
        ['error.yaml', 'warning.yaml', 'info.yaml', 'hint.jsonl', 'right.yaml', 'foreign.yaml'].map(
          (file) => check(file, ...bar).status,
        );
      assert.deepEqual(statuses(), [1, 1, 0, 0, 0, 0]);
      assert.deepEqual(statuses('--fail-on', 'error'), [1, 0, 0, 0, 0, 0]);
      assert.deepEqual(statuses('--fail-on', 'hint'), [1, 1, 1, 1, 0, 0]);
      assert.deepEqual(statuses('--fail-on', 'never'), [0, 0, 0, 0, 0, 0]);
    });

    it('with 2 for wrong arguments, and prints nothing on standard output', () => {
      for (const args of [
        ['check'],
        ['check', '--format', 'xml', '.'],
        ['check', '--kind', 'values', '.'],
        ['check', '--fail-on', 'info', '.'],
        ['check', '--cilium-version', 'newest', '.'],
        ['check', '--config', 'nowhere.yaml', '.'],
        ['check', '--nope', '.'],
        ['check', '--fix', '-'],
        ['lsp'],
        ['lsp', '--stdio', '--nope'],
        ['explain'],
        ['convert', '--to', 'xml', 'x'],
        ['match'],
        ['nope'],
        [],
      ]) {
        const { stdout, stderr, status } = files.hubbleLs(args);
        assert.deepEqual([stdout, status], ['', 2], args.join(' '));
        assert.notEqual(stderr, '', args.join(' '));
      }
    });

    it('with 0 for help, which says what the formats, the order of settings and the statuses are', () => {
      const { stdout, status } = check('--help');
      assert.equal(status, 0);
      for (const word of [
        '--format',
        '--cilium-version',
        '--kind',
        '--fail-on',
        '--fix',
        '--config',
        'sarif',
        'Exit status:',
        'NO_COLOR',
        'FORCE_COLOR',
      ]) {
        assert.ok(stdout.includes(word), word);
      }
      assert.deepEqual(
        stdout.split('\n').filter((line) => line.length > 120),
        [],
      );
    });

    it('sums up what it has seen', () => {
      assert.equal(check('right.yaml', 'foreign.yaml').stdout, 'No problems in 1 Hubble file\n');
      assert.equal(check('foreign.yaml').stdout, 'No Hubble files among 1 file\n');
      files.write('misspelled.yaml', '# hubble: kind=flowlog\na: 1\n');
      assert.match(
        check('misspelled.yaml').stdout,
        /There is no kind flowlog: .*1 problem in 1 Hubble file: 1 warning/s,
      );
    });
  });

  describe('--cilium-version', () => {
    /** Cilium knows this field mask since 1.18. */
    const NEWER =
      'hubble:\n  export:\n    static:\n      enabled: true\n      filePath: /a\n      fieldMask: [time, node_name, policy_log]\n';
    const tooNew = (...args: string[]): string[] =>
      rules(...args).map((found) => found.replace(' error unknown-field-mask-path', ''));

    it('is the release that is checked for, a modeline before it and a config behind it', () => {
      files = new Workspace({ 'a.yaml': NEWER, 'b.yaml': `# hubble: cilium=1.17\n${NEWER}` });
      assert.deepEqual(tooNew('.'), ['b.yaml']);
      assert.deepEqual(tooNew('.', '--cilium-version', 'v1.16.3'), ['a.yaml', 'b.yaml']);
      files.write('.hubble-ls.yaml', 'ciliumVersion: 1.17');
      assert.deepEqual(tooNew('.'), ['a.yaml', 'b.yaml']);
      assert.deepEqual(tooNew('.', '--cilium-version', '1.18'), ['b.yaml']);
    });

    it('is read from Chart.lock or Chart.yaml beside Helm values', () => {
      const chart = (version: string): string =>
        `dependencies:\n  - name: cilium\n    version: ${version}\n    repository: https://helm.cilium.io\n`;
      files = new Workspace({
        'new/values.yaml': NEWER,
        'old/values.yaml': NEWER,
        'old/Chart.yaml': chart('1.17.2'),
        'locked/values.yaml': NEWER,
        'locked/Chart.yaml': chart('>=1.17.0'),
        'locked/Chart.lock': chart('1.16.0'),
      });
      assert.deepEqual(tooNew('.'), ['locked/values.yaml', 'old/values.yaml']);
    });
  });

  describe('--config and .hubble-ls.yaml', () => {
    it('set levels and kinds; the nearest one counts, and comments more', () => {
      files = new Workspace({
        '.hubble-ls.yaml': 'rules: {code-not-a-number: hint}\nfiles: {"vendor/**": none, "x.txt": flow-filter}\n',
        'a.yaml': ERROR,
        'b/.hubble-ls.yaml': 'rules: {code-not-a-number: off}',
        'b/a.yaml': ERROR,
        'b/c.yaml': WARNING,
        'muted.yaml': `${WARNING.trimEnd()} # hubble: ignore=sub-type-ignored\n`,
        'vendor/a.yaml': ERROR,
        'vendor/binary.yaml': Uint8Array.of(0, 0),
        'x.txt': 'reply: no',
      });
      assert.deepEqual(rules('.', 'x.txt'), [
        'a.yaml hint code-not-a-number',
        'b/c.yaml warning sub-type-ignored',
        'x.txt error wrong-type',
      ]);
    });

    it('is another one where --config says so, with globs below the current folder', () => {
      files = new Workspace({
        '.hubble-ls.yaml': 'rules: {code-not-a-number: off}',
        'ci/lint.yaml': 'rules: {code-not-a-number: info}\nfiles: {"a/*.yaml": none}',
        'a/a.yaml': ERROR,
        'b/a.yaml': ERROR,
      });
      assert.deepEqual(rules('.'), []);
      assert.deepEqual(rules('--config', 'ci/lint.yaml', '.'), ['b/a.yaml info code-not-a-number']);
    });

    it('is looked for up to the root of the repository, from any folder', () => {
      files = new Workspace({
        '.hubble-ls.yaml': 'rules: {code-not-a-number: off}',
        'r/.git/HEAD': '',
        'r/.hubble-ls.yaml': 'rules: {code-not-a-number: hint}',
        'r/s/t/a.yaml': ERROR,
        'q/.git/HEAD': '',
        'q/a.yaml': ERROR,
      });
      assert.deepEqual(rules('r/s/t/a.yaml', 'q'), [
        'r/s/t/a.yaml hint code-not-a-number',
        'q/a.yaml error code-not-a-number',
      ]);
    });

    it('is checked itself, once, and not changed unless it is named', () => {
      const config = 'rules: {code-not-a-numbr: off}';
      files = new Workspace({ '.hubble-ls.yaml': config, 'x/a.yaml': RIGHT, 'x/b.yaml': RIGHT });
      const wrong = ['.hubble-ls.yaml warning invalid-config'];
      assert.deepEqual(rules('x', '--fix'), wrong);
      assert.equal(files.read('.hubble-ls.yaml'), config);
      assert.deepEqual(rules('.'), wrong);
      assert.deepEqual(rules('x', '--config', '.hubble-ls.yaml'), wrong);
      assert.equal(check('x').status, 1);
    });
  });

  it('--kind says what every file is, but for a modeline', () => {
    files = new Workspace({ 'a.yaml': 'reply: no\n', 'b.yaml': '# hubble: kind=none\nreply: no\n' });
    assert.deepEqual(rules('.'), []);
    assert.deepEqual(rules('--kind', 'flow-filter', '.'), ['a.yaml error wrong-type']);
    assert.deepEqual(rules('--kind', 'none', '.'), []);
  });

  describe('--fix', () => {
    it('makes the certain fixes, prints what remains, and changes nothing the second time', () => {
      const unknown = `  - '{"event_type":[{"type":9}]}'\n`;
      files = new Workspace({ 'a.yaml': ERROR + unknown, 'b.yaml': INFO, 'right.yaml': RIGHT });
      const first = check('--fix', '.');
      assert.match(first.stdout, /^a\.yaml:3:29: warning: .*\(unknown-event-type\)\n/);
      assert.match(first.stdout, /\n\nFixed 2 problems\. 1 problem in 1 of 3 Hubble files: 1 warning\n$/);
      assert.equal(first.status, 1);
      assert.equal(files.read('a.yaml'), RIGHT + unknown);
      assert.equal(files.read('b.yaml'), RIGHT);
      const { ino, mtimeMs } = statSync(files.path('a.yaml'));
      const second = check('--fix', '.');
      assert.equal(second.stdout, first.stdout.replace('Fixed 2 problems. ', ''));
      assert.deepEqual([statSync(files.path('a.yaml')).ino, statSync(files.path('a.yaml')).mtimeMs], [ino, mtimeMs]);
      assert.equal(check('--fix', 'b.yaml').status, 0);
    });

    it('keeps line ends, the mark of the byte order and the mode', () => {
      const crlf = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
      files = new Workspace({ 'a.yaml': crlf(WARNING) });
      chmodSync(files.path('a.yaml'), 0o640);
      assert.match(check('a.yaml').stdout, /^a\.yaml:2:31: /);
      assert.equal(check('--fix', 'a.yaml').status, 0);
      const fixed = WARNING.replace('"sub_type":3', '"match_sub_type":true,"sub_type":3');
      assert.equal(files.read('a.yaml'), crlf(fixed));
      assert.equal(statSync(files.path('a.yaml')).mode & 0o777, 0o640);
    });

    it('counts places from behind the mark of the byte order', () => {
      files = new Workspace({ 'a.json': '\ufeff{"source_pod":["a/"],"reply":"no"}' });
      assert.match(check('a.json').stdout, /^a\.json:1:30: error: /);
    });
  });
});
