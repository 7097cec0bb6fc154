import assert from 'node:assert/strict';
import { diagnosticsOf } from './support/ask.js';
import { closeAll, open } from './support/open.js';
import { languageServers } from './support/servers.js';
import { until } from './support/until.js';

const ALLOWLIST = `allowlist:\n  - '{"event_type":[{"type":9}]}'\n`;

/** How the system ends a program that used a wrong address, and one that used too much memory. */
const ENDS = ['SIGSEGV', 'SIGKILL'] as const;

describe('a server that ended', () => {
  afterEach(closeAll);

  for (const signal of ENDS) {
    it(`by ${signal} is started again and knows the open files`, async () => {
      const sample = await open('allowlist.yaml', ALLOWLIST);
      await diagnosticsOf(sample);
      const [before] = languageServers();
      assert.ok(before !== undefined);
      process.kill(before, signal);
      await until('new server', () => languageServers().find((pid) => pid !== before));
      await diagnosticsOf(sample);
      await diagnosticsOf(await open('again.yaml', ALLOWLIST));
    });
  }
});
