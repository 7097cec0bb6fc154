import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SERVER = new URL('../../server/', import.meta.url);

/** Runs the program in a Node.js that says to be of some version. */
function runIn(version: string): { status: number | null; stdout: string; stderr: string } {
  const lie = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const program = fileURLToPath(new URL('bin/hubble-ls.js', SERVER));
  const preload = `data:text/javascript,${encodeURIComponent(lie)}`;
  return spawnSync(process.execPath, ['--import', preload, program, '--version'], { encoding: 'utf8' });
}

describe('the program in a Node.js', () => {
  it('that is too old says so in one line', () => {
    const { status, stdout, stderr } = runIn('18.20.4');
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.equal(stderr, 'hubble-ls needs Node.js 20 or newer, and this is 18.20.4.\n');
  });

  it('that its package.json allows runs', () => {
    const { engines } = JSON.parse(readFileSync(new URL('package.json', SERVER), 'utf8')) as {
      engines: { node: string };
    };
    const [oldest = ''] = /\d+/.exec(engines.node) ?? [];
    assert.equal(runIn(`${oldest}.0.0`).status, 0);
    assert.equal(runIn(`${Number(oldest) - 1}.9.0`).status, 2);
  });
});
