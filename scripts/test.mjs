/**
 * Runs every test, or the suites that are named, and closes with one line: how many passed and failed over all.
 *
 *     npm test [-- unit packages lsp cli grammars editors host web person]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { inRoot, root } from './root.mjs';
import { npm, script, Stop } from './stop.mjs';

/** A suite that hangs must not hang CI. */
const LIMIT_MS = 8 * 60_000;

const MOCHA = [inRoot('node_modules/mocha/bin/mocha.js'), '--forbid-only', '--forbid-pending'];
const REPORTER = ['--reporter', inRoot('scripts/test/tally-reporter.cjs')];

/** @param {readonly string[]} args */
const mocha = (...args) => [...MOCHA, ...REPORTER, ...args];

/** Each suite is one run of Node. */
const SUITES = new Map([
  ['unit', mocha('test/**/*.test.ts', '--ignore', 'test/{packages,lsp,cli,grammars,editor,editors}/**')],
  ['packages', mocha('test/packages/**/*.test.ts')],
  ['lsp', mocha('test/lsp/**/*.test.ts')],
  ['cli', mocha('test/cli/**/*.test.ts')],
  ['grammars', mocha('test/grammars/**/*.test.ts')],
  ['editors', mocha('test/editors/*.test.mjs', '--timeout', '300000')],
  ['host', [inRoot('test/editor/run.mjs')]],
  ['web', [inRoot('test/editor/run-web.mjs')]],
  ['person', mocha('test/editor/person/*.test.mjs', '--timeout', '120000')],
]);

/**
 * Runs one suite to its end.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {{ passed: number, failed: number }} a run that broke, or ran no test, has one failure more
 */
function runSuite(name, args) {
  const tally = inRoot('out/tally.json');
  rmSync(tally, { force: true });
  console.log(`\n== ${name}`);
  const start = Date.now();
  const env = { ...process.env, TALLY_FILE: tally };
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit', timeout: LIMIT_MS });
  const { passed, failed } = read(tally);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const broke = failed === 0 && (passed === 0 || status !== 0);
  console.log(
    `== ${name}: ${passed} of ${passed + failed} in ${seconds} s${broke ? `, but the run broke (status ${status})` : ''}`,
  );
  return { passed, failed: broke ? 1 : failed };
}

/**
 * @param {string} file
 * @returns {{ passed: number, failed: number }}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 }; // the run ended before its reporter could write
  }
}

/**
 * @param {readonly string[]} names of suites, all when empty
 * @returns {{ passed: number, failed: number }[]} one for each suite, or one failure when there is nothing to test
 */
function runAll(names) {
  try {
    npm(['run', '--silent', 'package']);
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    return [{ passed: 0, failed: 1 }];
  }
  const wanted = [...SUITES].filter(([name]) => names.length === 0 || names.includes(name));
  return wanted.map(([name, args]) => runSuite(name, args));
}

await script(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !SUITES.has(name));
  if (unknown !== undefined) throw new Stop(`no suite ${unknown}: there are ${[...SUITES.keys()].join(', ')}`, 2);
  const counts = runAll(names);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
