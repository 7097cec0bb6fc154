import { join } from 'node:path';
import Mocha from 'mocha';
import { crash } from './crash.js';
import { loadSuites } from './suites.js';
import { HARMS, languageServers } from './support/servers.js';

/** Reports as `spec` does and hands the counts to `npm test`. The bundle stands in out/host-suite/. */
const REPORTER = join(__dirname, '../../scripts/test/tally-reporter.cjs');

/** VS Code calls this in its extension host; a rejection makes the run fail. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: REPORTER, forbidOnly: true, forbidPending: true });
  // sets the globals `describe` and `it`, which the suites below use as soon as they are loaded
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadSuites(languageServers);
  crash(languageServers, HARMS);
  // In Node alone, since the other server runs in nothing else. Last: nothing else is to be answered by two servers.
  await import('./beside-yaml.js');
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
