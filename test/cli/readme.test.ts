import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { hubbleLs, ROOT } from '../support/hubble-ls.js';

describe('README', () => {
  it('shows what check, match and explain print', () => {
    const readme = readFileSync(`${ROOT}README.md`, 'utf8');
    const shown = [...readme.matchAll(/\$ npx hubble-ls ((?:check|match|explain) .*)\n([^]*?)```/g)];
    assert.equal(shown.length, 3);
    for (const [, command = '', output] of shown) assert.equal(hubbleLs(command.split(' ')).stdout, output, command);
  });
});
