/**
 * Runs every test, or the suites that are named, and closes with one line: how many passed and failed over all.
 *
 *     npm test [-- unit lsp grammars host person]
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
  ['unit', mocha('test/**/*.test.ts', '--ignore', 'test/{lsp,grammars,editor}/**')],
  ['lsp', mocha('test/lsp/**/*.test.ts')],
  ['grammars', mocha('test/grammars/**/*.test.ts')],
  ['host', [inRoot('test/editor/run.mjs')]],
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

await script(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !SUITES.has(name));
  if (unknown !== undefined) throw new Stop(`no suite ${unknown}: there are ${[...SUITES.keys()].join(', ')}`, 2);
  npm(['run', '--silent', 'package']);
  const total = { passed: 0, failed: 0 };
  for (const [name, args] of SUITES) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { passed, failed } = runSuite(name, args);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
