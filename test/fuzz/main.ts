/**
 * Asks everything of damaged texts, and says what broke:
 *
 *     npm run fuzz [-- --cases 10000] [--seed 1] [--from 0]
 *
 * The same seed gives the same cases. Ctrl-C ends it and says how far it came. Exits with 1 if a case failed.
 */
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { caseOf, faultOf, type Case } from './cases.js';
import type { Fault } from './faults.js';
import { shrunk } from './shrink.js';

/** So many failures are enough to begin with. */
const MOST_FAILURES = 10;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});

function numberOf(name: keyof typeof values): number {
  const number = Number(values[name]);
  if (!Number.isSafeInteger(number) || number < 0) {
    console.error(`--${name} takes a whole number, not ${values[name]}`);
    process.exit(2);
  }
  return number;
}

const [cases, seed, from] = [numberOf('cases'), numberOf('seed'), numberOf('from')];
const bar = new SingleBar({ clearOnComplete: true, noTTYOutput: true, notTTYSchedule: 60_000 }, Presets.shades_classic);
const start = performance.now();
const seen = new Set<string>();
let failures = 0;
let number = from;
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}
bar.start(cases, 0);
for (; number < from + cases && seen.size < MOST_FAILURES && !stop.signal.aborted; number++) {
  const fault = await faultOf(caseOf(seed, number));
  if (fault) {
    failures++;
    await report(number, fault);
  }
  if (number % 100 !== 0) continue;
  bar.update(number - from);
  await setImmediate(); // signals are heard in between
}
bar.stop();
const seconds = (performance.now() - start) / 1000;
console.log(
  `seed ${seed}, cases ${from} to ${number - 1}: ${failures} failed, ${seconds.toFixed(0)} s, ` +
    `${((number - from) / seconds).toFixed(0)} cases a second`,
);
process.exitCode = failures > 0 ? 1 : 0;

/** Says a failure once, with the smallest text that fails in the same way. */
async function report(number: number, fault: Fault): Promise<void> {
  const kind = kindOf(fault);
  if (seen.has(kind)) return;
  seen.add(kind);
  const smallest = await shrunk(caseOf(seed, number), async (smaller) => {
    const found = await faultOf(smaller);
    return found !== undefined && kindOf(found) === kind;
  });
  console.log(`\ncase ${number} of seed ${seed}: ${fault.question}: ${fault.what}`);
  console.log(`again: npm run fuzz -- --seed ${seed} --from ${number} --cases 1`);
  console.log(printable(smallest));
}

/** Failures of one kind are most likely one fault. */
function kindOf({ question, what }: Fault): string {
  return `${question}: ${what.replace(/\d+/g, 'N').slice(0, 200)}`;
}

function printable({ name, language, versions }: Case): string {
  const short = (text: string): string =>
    text.length <= 2_000
      ? JSON.stringify(text)
      : `${JSON.stringify(text.slice(0, 2_000))} and ${text.length - 2_000} more`;
  return [`from ${name}, as ${language}`, ...versions.map(({ text, offset }) => `${offset}: ${short(text)}`)].join(
    '\n',
  );
}
