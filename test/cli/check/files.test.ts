import assert from 'node:assert/strict';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Ended } from '../../support/hubble-ls.js';
import { Workspace } from '../../support/workspace.js';
import { ERROR, FOREIGN, flowLine, HINT, RIGHT, WARNING } from './samples.js';

/** The names of the files that something was found in, in the order in which they were printed. */
function filesIn({ stdout }: Ended): string[] {
  return [...new Set((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file))];
}

describe('hubble-ls check PATH...', function () {
  this.timeout(60_000);
  let files: Workspace;
  afterEach(() => {
    files.remove();
  });
  const found = (...paths: string[]): string[] => filesIn(files.hubbleLs(['check', '--format', 'json', ...paths]));

  it('takes folders in the order of names, files, and globs; each file once', () => {
    files = new Workspace({
      'a.yaml': ERROR,
      'b/c.yml': ERROR,
      'b/d/e.json': '{"source_pod":["a"],"reply":"no"}',
      'b/f.ndjson': HINT,
      'b/g.txt': ERROR,
      'b/node_modules/h.yaml': ERROR,
      '.github/i.yaml': ERROR,
      'foreign.yaml': FOREIGN,
    });
    assert.deepEqual(found('.'), ['.github/i.yaml', 'a.yaml', 'b/c.yml', 'b/d/e.json', 'b/f.ndjson']);
    assert.deepEqual(found('b/', 'a.yaml', './a.yaml', files.path('a.yaml')), [
      'b/c.yml',
      'b/d/e.json',
      'b/f.ndjson',
      'a.yaml',
    ]);
    assert.deepEqual(found('b/g.txt', 'b/node_modules'), ['b/g.txt', 'b/node_modules/h.yaml']);
    assert.deepEqual(found('**/*.{yml,txt}'), ['b/c.yml', 'b/g.txt']);
    assert.deepEqual(found('./b/*/*.json', '?.yaml'), ['b/d/e.json', 'a.yaml']);
    assert.deepEqual(found(`${files.folder}/b/*.yml`), [files.path('b/c.yml')]);
  });

  it('takes a name with the signs of a glob in it as it stands', () => {
    files = new Workspace({ 'a[1].yaml': ERROR, 'a1.yaml': ERROR });
    assert.deepEqual(found('a[1].yaml'), ['a[1].yaml']);
  });

  it('follows links to files and no links to folders', () => {
    files = new Workspace({ 'a/b.yaml': ERROR });
    symlinkSync('.', files.path('a/round'));
    symlinkSync('b.yaml', files.path('a/link.yaml'));
    symlinkSync('nowhere', files.path('a/broken.yaml'));
    assert.deepEqual(found('.'), ['a/b.yaml', 'a/link.yaml']);
  });

  it('leaves out what git ignores, unless it is named', () => {
    files = new Workspace({
      '.git/info/exclude': 'excluded.yaml\n',
      '.gitignore': 'built/\n/rooted.yaml\n*.local.yaml\n',
      'built/a.yaml': ERROR,
      'excluded.yaml': ERROR,
      'rooted.yaml': ERROR,
      'x/rooted.yaml': ERROR,
      'x/a.local.yaml': ERROR,
      'x/.gitignore': '!a.local.yaml\ny.yaml\n',
      'x/y.yaml': ERROR,
      'x/z/y.yaml': ERROR,
      'x/z/b.local.yaml': ERROR,
    });
    const kept = ['x/a.local.yaml', 'x/rooted.yaml'];
    assert.deepEqual(found('.'), kept);
    assert.deepEqual(found('x'), kept);
    assert.deepEqual(found('**/*.yaml'), kept);
    assert.deepEqual(found('x/z', 'built', 'excluded.yaml'), ['built/a.yaml', 'excluded.yaml']);
  });

  it('heeds a .gitignore outside of a repository too', () => {
    files = new Workspace({ '.gitignore': 'a.yaml', 'a.yaml': ERROR, 'x/a.yaml': ERROR, 'x/b.yaml': ERROR });
    assert.deepEqual(found('.'), ['x/b.yaml']);
    assert.deepEqual(found('x'), ['x/b.yaml']);
  });

  it('reads standard input, whose language is seen from its text', () => {
    files = new Workspace({});
    const read = (input: string, ...args: string[]): string =>
      files
        .hubbleLs(['check', '-', ...args], input)
        .stdout.split(' ')
        .slice(0, 2)
        .join(' ');
    assert.equal(read(ERROR), '-:2:29: error:');
    assert.equal(read(HINT), '-:2:54: hint:');
    assert.equal(read('{\n  "source_pod": ["a/"],\n  "reply": "no" }'), '-:3:12: error:');
    assert.equal(read('#!/bin/sh\nhubble observe --type nope\n'), '-:2:23: error:');
    assert.equal(read('reply: no', '--kind', 'flow-filter'), '-:1:8: error:');
  });

  describe('with files that cannot be read', () => {
    const BROKEN = {
      'binary.yaml': Uint8Array.of(0x61, 0, 0x62),
      'latin.json': Uint8Array.of(0x22, 0xe9, 0x22),
      'right.yaml': RIGHT,
      'warning.yaml': WARNING,
    };

    it('names them, checks the others, and ends with 2', () => {
      files = new Workspace(BROKEN);
      const { stdout, stderr, status } = files.hubbleLs(['check', '', 'nowhere.yaml', 'no/*.glob', '.']);
      assert.match(stdout, /^warning\.yaml:2:31: warning: /);
      assert.equal(
        stderr,
        'hubble-ls: : no such file or directory\n' +
          'hubble-ls: nowhere.yaml: no such file or directory\n' +
          'hubble-ls: no/*.glob: no file fits this glob\n' +
          'hubble-ls: binary.yaml: a binary file\n' +
          'hubble-ls: latin.json: not a text file in UTF-8\n',
      );
      assert.equal(status, 2);
    });

    it('gives whole JSON all the same', () => {
      files = new Workspace(BROKEN);
      assert.deepEqual(found('nowhere', '.'), ['warning.yaml']);
      assert.deepEqual(found('nowhere'), []);
    });

    it('names a file and a folder without permission', function () {
      files = new Workspace({ 'locked.yaml': ERROR, 'folder/a.yaml': ERROR, 'b.yaml': WARNING });
      chmodSync(files.path('locked.yaml'), 0);
      chmodSync(files.path('folder'), 0);
      const { stdout, stderr, status } = files.hubbleLs(['check', '.']);
      chmodSync(files.path('folder'), 0o700);
      // The superuser may read everything.
      if (process.getuid?.() === 0) {
        assert.equal(status, 1);
        assert.match(stdout, /folder\/a\.yaml.*locked\.yaml/s);
        return;
      }
      assert.match(stderr, /^hubble-ls: folder: EACCES.*\nhubble-ls: locked\.yaml: EACCES.*\n$/);
      assert.match(stdout, /^b\.yaml/);
      assert.equal(status, 2);
    });

    it('names a huge one', () => {
      files = new Workspace({ 'huge.yaml': `${RIGHT}${'# a comment\n'.repeat(6_000_000)}`, 'a.yaml': WARNING });
      const { stdout, stderr, status } = files.hubbleLs(['check', '.']);
      assert.match(stdout, /^a\.yaml/);
      assert.match(stderr, /^hubble-ls: huge\.yaml: longer than 64 million characters/);
      assert.equal(status, 2);
    });

    it('writes no commands of a terminal', () => {
      files = new Workspace({ 'a\u001b[2Jb.yaml': ERROR });
      const { stdout, stderr } = files.hubbleLs(['check', '.', '\u001b[31mnowhere']);
      assert.ok(!`${stdout}${stderr}`.includes('\u001b'));
      assert.match(stdout, /^a␛\[2Jb\.yaml:2:29/);
    });
  });

  it('leaves a packed file as it is, also with --fix', () => {
    const packed = gzipSync(`allowlist:\n  - '{"event_type":[{"type":"trace"}]}'\n`);
    files = new Workspace({ 'allowlist.yaml': packed });
    const { stdout, status } = files.hubbleLs(['check', '--fix', 'allowlist.yaml']);
    assert.match(stdout, /code-not-a-number/);
    assert.equal(status, 1);
    assert.deepEqual(readFileSync(files.path('allowlist.yaml')), packed);
  });

  describe('with a long log', () => {
    const line = flowLine();
    const lines = Math.ceil(9_000_000 / line.length);
    const log = [...Array.from({ length: lines }, () => line), flowLine('NEWER'), '', line, flowLine('NEWER')].join(
      '\n',
    );

    it('finds what is wrong at its place, packed or not', () => {
      files = new Workspace({ 'log.jsonl': log, 'log.gz': gzipSync(log) });
      const { stdout, status } = files.hubbleLs(['check', '--format', 'json', '.', 'log.gz', '--fail-on', 'hint']);
      assert.deepEqual(
        (JSON.parse(stdout) as Record<string, unknown>[]).map((one) => [one.file, one.line, one.column]),
        ['log.jsonl', 'log.gz'].flatMap((file) => [
          [file, lines + 1, 54],
          [file, lines + 4, 54],
        ]),
      );
      assert.equal(status, 1);
    });

    it('says the same of it as of a short one, wherever the pieces are cut', () => {
      const bad = flowLine('NEWER');
      const mixed = (count: number): string =>
        Array.from({ length: count }, (_, at) => (at % 7 ? line : bad)).join('\n');
      const count = 2 * lines;
      files = new Workspace({ 'long.jsonl': mixed(count) });
      const { stdout } = files.hubbleLs(['check', '--format', 'json', '.']);
      assert.deepEqual(
        (JSON.parse(stdout) as { line: number }[]).map((one) => one.line),
        Array.from({ length: Math.ceil(count / 7) }, (_, at) => at * 7 + 1),
      );
    });

    it('passes over one of another program', () => {
      files = new Workspace({ 'log.jsonl': '{"level":"info","type":4}\n'.repeat(400_000) });
      assert.deepEqual(files.hubbleLs(['check', '.']), {
        stdout: 'No Hubble files among 1 file\n',
        stderr: '',
        status: 0,
      });
    });
  });
});
