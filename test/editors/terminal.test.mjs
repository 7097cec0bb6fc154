import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianProgram } from '../../scripts/editor/debian.mjs';
import { inRoot } from '../../scripts/root.mjs';

/** JSON escapes the first of these by itself, and not the second: both begin a command. */
const LINE = `{"flow":{"verdict":"DROPPED","source":{"pod_name":"\\u001b[2J\u009b2J"},"Type":"L3_L4"}}\n`;

describe('hubble-ls match -o json', function () {
  this.timeout(300_000); // a program may have to be installed first

  it('escapes on a terminal what that would obey, and is as hubble prints it elsewhere', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hubble-terminal-'));
    const file = join(folder, 'flows.jsonl');
    writeFileSync(file, LINE);
    const args = [inRoot('server/bin/hubble-ls.js'), 'match', '-o', 'json', file];
    const piped = execFileSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(piped, LINE);
    const command = [process.execPath, ...args].map((word) => `'${word}'`).join(' ');
    const script = debianProgram('script', ['bsdutils']);
    const shown = execFileSync(script, ['-qec', command, '/dev/null'], { encoding: 'utf8' });
    assert.ok(!shown.includes('\u009b'));
    assert.deepEqual(JSON.parse(shown), JSON.parse(LINE));
    rmSync(folder, { recursive: true });
  });
});
