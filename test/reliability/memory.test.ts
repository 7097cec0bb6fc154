import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a heap may grow by between two looks at it without a leak: code that is compiled, caches that fill up. */
const GROWTH = 8 * 1024 * 1024;

describe('memory', () => {
  it('stays flat over 10,000 edits', () => {
    const script = fileURLToPath(new URL('typing.ts', import.meta.url));
    const printed = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script], { encoding: 'utf8' });
    const [early, late] = printed.trim().split('\n').map(Number);
    assert.ok(early !== undefined && late !== undefined);
    assert.ok(late - early < GROWTH, `${late - early} bytes more after the last 9,000 edits`);
  }).timeout(180_000);
});
