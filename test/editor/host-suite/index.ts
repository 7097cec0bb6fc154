import { join } from 'node:path';
import Mocha from 'mocha';
import { loadSuites } from './suites.js';
import { languageServers } from './support/servers.js';

/** Reports as `spec` does and hands the counts to `npm test`. The bundle stands in out/host-suite/. */
const REPORTER = join(__dirname, '../../scripts/test/tally-reporter.cjs');

/** VS Code calls this in its extension host; a rejection makes the run fail. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: REPORTER, forbidOnly: true, forbidPending: true });
  // sets the globals `describe` and `it`, which the suites below use as soon as they are loaded
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadSuites(languageServers);
  // In Node alone.
  await import('./inner-text.js');
  await import('./semantic-tokens.js');
  await import('./walkthrough.js');
  await import('./crash.js');
  // Last: nothing else is to be answered by two servers.
  await import('./beside-yaml.js');
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
