import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutNetwork } from '../support/without-network.js';

/** What the servers of these tests must not do, and would be ended for. */
const FORBIDDEN: readonly (readonly [what: string, code: string])[] = [
  ['a connection', `require('node:net').connect(80, '192.0.2.1')`],
  ['a request', `require('node:http').get('http://192.0.2.1/')`],
  ['fetch', `fetch('http://192.0.2.1/')`],
  ['a look-up of a name', `require('node:dns').lookup('example.invalid', () => {})`],
  ['a datagram', `require('node:dgram').createSocket('udp4')`],
  ['a port to listen on', `require('node:net').createServer().listen(0)`],
  ['another program', `require('node:child_process').spawn('true')`],
];

describe('a server that is tested without a network', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'hubble-alone-'));
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const [what, code] of FORBIDDEN) {
    it(`would be ended by ${what}`, () => {
      const program = join(folder, 'program.cjs');
      writeFileSync(program, code);
      const [command, ...args] = withoutNetwork(program, []);
      const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
      assert.equal(status, 99);
      assert.match(stderr, /the program tried to use/);
    });
  }
});
