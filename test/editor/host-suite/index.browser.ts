import 'mocha/mocha.js';
import { crash } from './crash.js';
import { loadSuites } from './suites.js';
import { HARMS, languageServers } from './support/servers.browser.js';

/** Starts the line that says how many tests passed and failed: a worker writes no file. */
const TALLY = 'tally ';

/** VS Code calls this in its extension host; a rejection makes the run fail. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: 'spec', forbidOnly: true, forbidPending: true });
  await loadSuites(languageServers);
  crash(languageServers, HARMS);
  await import('./virtual-workspace.js');
  await import('./out-of-reach.js');
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      console.log(TALLY + JSON.stringify({ passed: runner.stats?.passes, failed: failures }));
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
