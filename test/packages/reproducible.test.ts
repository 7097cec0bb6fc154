import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const PACKAGES = ['out/hubble-language-tools.vsix', 'out/hubble-language-server.tgz'];

function hashes(): string[] {
  return PACKAGES.map((path) =>
    createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex'),
  );
}

describe('the packages', () => {
  it('have the same bytes when they are built and packed again', () => {
    const before = hashes();
    for (const script of ['scripts/build.mjs', 'scripts/package.mjs']) {
      execFileSync(process.execPath, [script], { cwd: root, stdio: 'ignore' });
    }
    assert.deepEqual(hashes(), before);
  }).timeout(120_000);
});
